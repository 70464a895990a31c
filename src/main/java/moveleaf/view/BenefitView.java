package moveleaf.view;

import java.util.List;

/**
 * How sure we are of a benefit.
 *
 * @param certainty the grade, such as {@code Moderate}
 * @param because why, a short clause
 * @param marks four of them, as many full as the grade is high
 */
public record BenefitView(String certainty, String because, List<Mark> marks) {
    public BenefitView {
        marks = List.copyOf(marks);
    }

    /** One of four marks that show the grade as a shape. */
    public record Mark(boolean full) {}
}
