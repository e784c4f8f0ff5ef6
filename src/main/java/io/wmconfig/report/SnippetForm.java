package io.wmconfig.report;

/** What is printed of the code for a page. */
public enum SnippetForm {
    /** Elements for the page. */
    HTML,
    /** One script. */
    JAVASCRIPT,
    /** The lines of the policy that lets it run. */
    POLICY
}
