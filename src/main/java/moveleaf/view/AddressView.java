package moveleaf.view;

/**
 * Where something of the guide is on the web, for paper: to be typed by hand or read by a camera.
 *
 * @param href the whole address
 * @param text the same, short enough to read: without {@code https://}
 */
public record AddressView(String href, String text) {}
