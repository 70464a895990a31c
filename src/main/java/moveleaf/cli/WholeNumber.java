package moveleaf.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a number of up to nine digits. */
final class WholeNumber implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String word) {
        if (!word.matches("-?[0-9]{1,9}")) {
            throw new TypeConversionException("it is a whole number, not \"" + word + "\"");
        }
        return Integer.valueOf(word);
    }
}
