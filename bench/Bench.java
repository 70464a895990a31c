import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Times whole processes in turn and prints medians and ratios: see bench/README.md. */
public class Bench {
    private static final Path HOME = Path.of("").toAbsolutePath();
    private static final Path JAR = HOME.resolve("target/launcher/moveleaf.jar");

    /** One thing to time; {@code prepare} runs before each round and isn't timed. */
    record Contender(String name, List<String> command, Step prepare) {}

    /** Wall time in milliseconds, peak memory in MiB (0 where it can't be read). */
    record Sample(double wall, double memory) {}

    interface Step {
        void run() throws IOException;
    }

    public static void main(String[] arguments) throws Exception {
        int runs = arguments.length == 2 && arguments[0].equals("--runs") ? Integer.parseInt(arguments[1]) : 7;
        if (!Files.exists(JAR)) {
            System.err.println("no program yet: run ./moveleaf --version first, in the repository's folder");
            System.exit(1);
        }
        Path work = Files.createTempDirectory("moveleaf-bench");
        try {
            time(List.of(HOME.resolve("moveleaf").toString(), "--version"), work);
            awaitArchive();
            List<Contender> contenders = contenders(work);
            Map<Contender, List<Sample>> samples = new LinkedHashMap<>();
            contenders.forEach(c -> samples.put(c, new ArrayList<>()));
            for (int round = 0; round <= runs; round++) {
                for (Contender contender : contenders) {
                    if (contender.name().equals("weasyprint") && round != 1) {
                        continue; // it takes a minute: once is enough
                    }
                    contender.prepare().run();
                    Sample sample = time(contender.command(), work);
                    if (round > 0) { // the first round fills the disk cache
                        samples.get(contender).add(sample);
                    }
                }
            }
            print(samples, runs);
            System.out.print(text(command("Warm.java", "rounds", "15")));
            System.out.print(text(command("Warm.java", "figures", "120")));
        } finally {
            delete(work);
        }
    }

    /** The launcher makes its archive of classes beside its first command, and would disturb the next ones. */
    private static void awaitArchive() throws Exception {
        String told = System.getenv("XDG_CACHE_HOME");
        Path user = Path.of(System.getProperty("user.home"));
        Path mac = user.resolve("Library/Caches");
        Path cache = told != null ? Path.of(told) : Files.isDirectory(mac) ? mac : user.resolve(".cache");
        for (int i = 0; i < 1200; i++) {
            if (!Files.isDirectory(cache.resolve("moveleaf"))) {
                return;
            }
            try (Stream<Path> files = Files.walk(cache.resolve("moveleaf"), 2)) {
                if (files.noneMatch(file -> file.endsWith("making"))) {
                    return;
                }
            }
            Thread.sleep(100);
        }
    }

    private static List<Contender> contenders(Path work) throws Exception {
        Path fresh = work.resolve("fresh");
        Path kept = work.resolve("kept");
        Path content = HOME.resolve("content");
        List<Contender> all = new ArrayList<>();
        all.add(new Contender("moveleaf cold", moveleaf(content, fresh, "--only", "site,booklet"), () -> delete(fresh)));
        List<String> bare = new ArrayList<>(List.of("env", "MOVELEAF_ARCHIVE=no"));
        bare.addAll(moveleaf(content, fresh, "--only", "site,booklet"));
        all.add(new Contender("  no archive", bare, () -> delete(fresh)));
        all.add(new Contender("moveleaf all", moveleaf(content, fresh), () -> delete(fresh)));
        all.add(new Contender("moveleaf again", moveleaf(content, kept), () -> {}));
        all.add(new Contender("moveleaf site", moveleaf(content, fresh, "--only", "site"), () -> delete(fresh)));
        all.add(new Contender("moveleaf booklet", moveleaf(content, fresh, "--only", "booklet"), () -> delete(fresh)));
        String program = HOME.resolve("moveleaf").toString();
        all.add(new Contender("moveleaf check", List.of(program, "check", "--guide", content.toString()), () -> {}));
        all.add(new Contender("moveleaf version", List.of(program, "--version"), () -> {}));
        if (installed("hugo")) {
            Path hugo = hugoSite(content, work.resolve("hugo"));
            all.add(new Contender(
                    "hugo", List.of("hugo", "--quiet", "-s", hugo.toString(), "-d", fresh.toString()), () -> delete(fresh)));
        }
        if (installed("weasyprint")) {
            Path html = work.resolve("booklet.html");
            text(command("Warm.java", "html", html.toString()));
            all.add(new Contender(
                    "weasyprint", List.of("weasyprint", "-q", html.toString(), work.resolve("w.pdf").toString()), () -> {}));
        }
        return all;
    }

    private static List<String> moveleaf(Path content, Path out, String... more) {
        List<String> command = new ArrayList<>(List.of(
                HOME.resolve("moveleaf").toString(), "build", "--guide", content.toString(), "--out", out.toString()));
        command.addAll(Arrays.asList(more));
        return command;
    }

    private static List<String> command(String file, String... arguments) {
        List<String> command = new ArrayList<>(
                List.of("java", "-cp", JAR.toString(), HOME.resolve("bench").resolve(file).toString()));
        command.addAll(Arrays.asList(arguments));
        return command;
    }

    /** The same Markdown with the barest templates. */
    private static Path hugoSite(Path content, Path site) throws IOException {
        try (Stream<Path> files = Files.walk(content)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".md")).toList()) {
                Path target = site.resolve("content").resolve(content.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
        Path layouts = Files.createDirectories(site.resolve("layouts/_default"));
        String page = "<!doctype html><title>{{ .Title }}</title><h1>{{ .Title }}</h1>{{ .Content }}";
        Files.writeString(layouts.resolve("single.html"), page);
        Files.writeString(layouts.resolve("list.html"), page);
        Files.writeString(site.resolve("config.toml"), "baseURL = '/'\ndisableKinds = ['RSS', 'taxonomy', 'term']\n");
        return site;
    }

    private static Sample time(List<String> command, Path work) throws Exception {
        File log = work.resolve("log").toFile();
        long start = System.nanoTime();
        Process process =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log).start();
        Path status = Path.of("/proc/" + process.pid() + "/status");
        double peak = 0;
        while (process.isAlive()) {
            peak = Math.max(peak, peak(status));
            Thread.sleep(5);
        }
        double wall = (System.nanoTime() - start) / 1e6;
        if (process.exitValue() != 0) {
            throw new IOException(command + " failed:\n" + Files.readString(log.toPath()));
        }
        return new Sample(wall, peak);
    }

    private static double peak(Path status) {
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException | RuntimeException e) {
            return 0; // the process has just ended, or this isn't Linux
        }
    }

    private static void print(Map<Contender, List<Sample>> samples, int runs) {
        double base = median(samples.values().iterator().next().stream().map(Sample::wall).toList());
        System.out.printf(
                Locale.ROOT,
                "%d rounds, %d processors, Java %s%n%n%-18s %9s %17s %9s %7s%n",
                runs,
                Runtime.getRuntime().availableProcessors(),
                Runtime.version(),
                "",
                "median ms",
                "fastest, slowest",
                "peak MiB",
                "ratio");
        samples.forEach((contender, all) -> {
            List<Double> walls = all.stream().map(Sample::wall).sorted().toList();
            System.out.printf(
                    Locale.ROOT,
                    "%-18s %9.0f %8.0f %8.0f %9.0f %7.2f%n",
                    contender.name(),
                    median(walls),
                    walls.get(0),
                    walls.get(walls.size() - 1),
                    median(all.stream().map(Sample::memory).toList()),
                    median(walls) / base);
        });
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    private static boolean installed(String program) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static String text(List<String> command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String text = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new IOException(command + " failed:\n" + text);
        }
        return text;
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
