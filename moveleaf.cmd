@echo off
rem Runs Moveleaf. Builds it first when there is no program yet, or when its sources are newer.
rem Needs a JDK 17 or newer, and Maven for building. MOVELEAF_JAVA_OPTS holds other options for Java.
setlocal EnableExtensions DisableDelayedExpansion

set "HOME_DIR=%~dp0"
set "HOME_DIR=%HOME_DIR:~0,-1%"
set "PROGRAM=%HOME_DIR%\target\launcher"
set "JAR=%PROGRAM%\moveleaf.jar"
set "JAVA=java.exe"

if defined JAVA_HOME goto java_home
where /q java.exe && goto version
>&2 echo moveleaf: needs Java, a JDK 17 or newer, and finds none: install one or set JAVA_HOME
exit /b 1

:java_home
set "JAVA=%JAVA_HOME%\bin\java.exe"
if exist "%JAVA%" goto version
>&2 echo moveleaf: JAVA_HOME is "%JAVA_HOME%", and there is no Java in it
exit /b 1

:version
set "VERSION=0"
for /f "tokens=3" %%v in ('call "%JAVA%" -version 2^>^&1 ^| findstr /c:" version "') do set "VERSION=%%~v"
for /f "tokens=1 delims=.-+" %%v in ("%VERSION%") do set "MAJOR=%%v"
if %MAJOR% GEQ 17 goto fresh
>&2 echo moveleaf: needs Java 17 or newer, and "%JAVA%" is %VERSION%: install a newer JDK or set JAVA_HOME to one
exit /b 1

:fresh
if not exist "%JAR%" goto build
powershell -NoProfile -NonInteractive -Command "$b = (Get-Item -LiteralPath ($env:PROGRAM + '\built')).LastWriteTimeUtc; $s = @(Get-Item -LiteralPath ($env:HOME_DIR + '\pom.xml')) + @(Get-ChildItem -Recurse -LiteralPath ($env:HOME_DIR + '\src\main'), ($env:HOME_DIR + '\templates')); if ($s | Where-Object { $_.LastWriteTimeUtc -gt $b }) { exit 1 }"
if errorlevel 1 goto build

:run
if not defined MOVELEAF_JAVA_OPTS if "%~1"=="serve" set "MOVELEAF_JAVA_OPTS=-XX:+UseSerialGC"
if not defined MOVELEAF_JAVA_OPTS set "MOVELEAF_JAVA_OPTS=-XX:+UseParallelGC -XX:NewSize=128m -XX:MinHeapFreeRatio=20 -XX:TieredStopAtLevel=1 -XX:CompileThresholdScaling=0.3 -XX:-UsePerfData -Dsun.reflect.inflationThreshold=1000 -Djava.lang.invoke.MethodHandle.COMPILE_THRESHOLD=20"
set SHARED=
if exist "%PROGRAM%\moveleaf.jsa" set SHARED="-XX:SharedArchiveFile=%PROGRAM%\moveleaf.jsa"
rem Java keeps the words of a command in a file of counters while it runs, and in another where it crashes: not those about a person.
set DISCREET=
if "%~1"=="handout" set "DISCREET=-XX:-UsePerfData -XX:ErrorFile=NUL -XX:-CreateCoredumpOnCrash"
rem Java would write warnings, of an archive that doesn't fit for one, where the output of the program goes.
"%JAVA%" -Xlog:disable %SHARED% %MOVELEAF_JAVA_OPTS% %DISCREET% "-Dmoveleaf.home=%HOME_DIR%" -jar "%JAR%" %*
exit /b %ERRORLEVEL%

:build
where /q mvn.cmd && goto maven
>&2 echo moveleaf: needs Maven to build, and finds none: install it and put its bin folder on the PATH
exit /b 1

:maven
>&2 echo moveleaf: building the program; this is done once and may take a few minutes ...
if exist "%PROGRAM%.new" rmdir /s /q "%PROGRAM%.new"
mkdir "%PROGRAM%.new"
rem Dated before the build, so that what changes meanwhile is built next time.
type nul >"%PROGRAM%.new\built"
pushd "%HOME_DIR%"
call mvn.cmd -q -B -Dquick -Dmaven.test.skip=true -Dbuild.folder=target/launcher.new package >"%PROGRAM%.log" 2>&1
set "MAVEN=%ERRORLEVEL%"
popd
if "%MAVEN%"=="0" goto built
>&2 type "%PROGRAM%.log"
>&2 echo moveleaf: could not be built; the first build needs the network, as Maven fetches libraries
exit /b 1

:built
if exist "%PROGRAM%" rmdir /s /q "%PROGRAM%"
move "%PROGRAM%.new" "%PROGRAM%" >nul && goto archive
>&2 echo moveleaf: can't replace "%PROGRAM%": is another Moveleaf running?
exit /b 1

:archive
rem An archive of the classes that a build needs, parsed and checked, from which Java starts faster: docs/adr/0015-class-archive.md.
rem Told to take it or give up, Java tries all of it; without one the program works as well.
set "MAKING=%PROGRAM%\making.jsa"
"%JAVA%" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xlog:disable "-XX:ArchiveClassesAtExit=%MAKING%" "-Dmoveleaf.home=%HOME_DIR%" -jar "%JAR%" build --guide "%HOME_DIR%\content" --out "%PROGRAM%\making" >nul 2>&1
if exist "%PROGRAM%\making" rmdir /s /q "%PROGRAM%\making"
if not exist "%MAKING%" goto run
"%JAVA%" -XX:+UseSerialGC -Xlog:disable -Xshare:on -XX:+VerifySharedSpaces "-XX:SharedArchiveFile=%MAKING%" -jar "%JAR%" --version >nul 2>&1 && move /y "%MAKING%" "%PROGRAM%\moveleaf.jsa" >nul
goto run
