#!/usr/bin/env bash
# Renders the pictures of the README and the one of --debug-layout from the guide as it is now. Needs chromium, pdftoppm, unzip and ImageMagick.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
home=$(cd "$here/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

"$home/moveleaf" build --out "$work/site" >/dev/null

# The website's own first face, whatever faces the machine has.
unzip -q -j "$home"/target/launcher/lib/ph-fonts-source-sans-pro-*.jar 'fonts/ttf/SourceSansPro/*' -d "$work/faces"
cat >"$work/fonts.conf" <<END
<fontconfig>
<dir>$work/faces</dir>
<include ignore_missing="yes">/etc/fonts/fonts.conf</include>
</fontconfig>
END
export FONTCONFIG_FILE=$work/fonts.conf

# page, width, height, colour scheme (0 dark, 1 light), picture
shoot() {
    chromium --headless=new --no-sandbox --disable-gpu --hide-scrollbars --disable-background-networking \
        --disable-component-update --disable-sync --no-first-run --user-data-dir="$work/profile-$5" \
        --force-device-scale-factor=1 --blink-settings=preferredColorScheme="$4" \
        --window-size="$2,$3" --screenshot="$work/$5.png" "file://$work/site/$1" >/dev/null 2>&1
}
shoot exercises/bird-dog.html 500 1000 1 phone
shoot exercises/bird-dog.html 820 1000 1 tablet
shoot exercises/bird-dog.html 820 1000 0 dark
convert "$work/phone.png" "$work/tablet.png" "$work/dark.png" -bordercolor '#c9d1d3' -border 1 \
    -background white +smush 24 -resize 1200x +dither -colors 128 -strip "$here/site.png"

# The spread on which the first movement begins, and the page that tells its evidence.
booklet=$work/site/print/lower-back-booklet-letter.pdf
pages=$(pdfinfo "$booklet" | sed -n 's/^Pages: *//p')
for ((n = 1; n <= pages; n++)); do
    text=$(pdftotext -f "$n" -l "$n" "$booklet" -)
    if [[ -z ${first:-} && $text == *"Bird dog"*"Sets"*"Steps"* ]]; then first=$n; fi
    if [[ -n ${first:-} && $text == *"Why it is here"* ]]; then why=$n && break; fi
done
: "${why:?no page of the booklet tells why the first movement is there}"
for n in "$first" $((first + 1)) "$why"; do
    pdftoppm -r 100 -png -f "$n" -l "$n" "$booklet" "$work/page"
done
convert "$work"/page-*.png -bordercolor '#c9d1d3' -border 1 -background white +smush 16 \
    -resize 1200x +dither -colors 128 -strip "$here/booklet.png"

# A page with its make-up drawn over it.
"$home/moveleaf" build --out "$work/debug" --only booklet --debug-layout >/dev/null
made="$work/debug/print/lower-back-booklet-letter.pdf"
for ((n = 1; n <= pages; n++)); do
    [[ $(pdftotext -f "$n" -l "$n" "$made" -) != *"Early in the day"*[Nn]"ot yet reviewed"* ]] || { drawn=$n && break; } # headings, a list and notes
done
: "${drawn:?no page of the booklet has what its make-up is shown on}"
pdftoppm -r 110 -f "$drawn" -l "$drawn" -png "$made" "$work/debug-page"
convert "$work"/debug-page-*.png -bordercolor '#c9d1d3' -border 1 +dither -colors 32 -strip "$here/debug-layout.png"
