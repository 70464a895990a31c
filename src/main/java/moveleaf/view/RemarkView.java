package moveleaf.view;

/**
 * An author's remark, shown under the article on the site.
 *
 * @param id where it stands
 * @param back the id of its mark in the text
 * @param mark its letter
 * @param body what it says
 */
public record RemarkView(String id, String back, String mark, Html body) {}
