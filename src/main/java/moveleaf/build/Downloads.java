package moveleaf.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import moveleaf.pdf.PdfSize;
import moveleaf.view.DownloadView;
import moveleaf.view.Words;

/** The PDFs that a site offers. How big they are is known once they are made, and from the last time where they aren't. */
final class Downloads {
    private final List<PrintRun> runs;
    private final Words words;

    Downloads(List<PrintRun> runs, Words words) {
        this.runs = List.copyOf(runs);
        this.words = words;
    }

    /** What they are. */
    List<DownloadView> planned() {
        return runs.stream().map(run -> run.download(words)).toList();
    }

    /**
     * What they are and how big.
     *
     * @param made files of this build by path
     * @param lengths of its PDFs in pages, by path
     * @param out where those of earlier builds stand
     */
    List<DownloadView> printed(SortedMap<String, byte[]> made, Map<String, Integer> lengths, Path out) {
        return runs.stream()
                .map(run -> Optional.ofNullable(made.get(run.path()))
                        .map(pdf -> new PdfSize(lengths.getOrDefault(run.path(), 0), pdf.length))
                        .or(() -> earlier(out.resolve(run.path())).flatMap(PdfSize::of))
                        .map(size -> run.printed(size, words))
                        .orElseGet(() -> run.download(words)))
                .toList();
    }

    private static Optional<byte[]> earlier(Path file) {
        try {
            return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
