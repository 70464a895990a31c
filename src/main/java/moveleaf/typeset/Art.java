package moveleaf.typeset;

/** A picture that typesetting only carries along; whoever makes it and whoever draws it know its kind. */
public interface Art {
    /** A name that is the same for the same picture in every run; pages are dumped with it. */
    String name();
}
