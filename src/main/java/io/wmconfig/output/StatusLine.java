package io.wmconfig.output;

/** The last line of a terminal, which says how far the work is; everything else is said above it. */
public final class StatusLine {
    private static final String BEGIN_ANEW = "\r\u001b[K";

    private final Terminal terminal;
    private final boolean shown;
    private String text = "";

    /**
     * Stands at the end of what is said.
     *
     * @param shown whether there is a line that can be written over; else nothing is shown
     */
    public StatusLine(Terminal terminal, boolean shown) {
        this.terminal = terminal;
        this.shown = shown;
    }

    public boolean isShown() {
        return shown;
    }

    /** Shows a text in the place of the one before. */
    public synchronized void show(String next) {
        if (shown && !next.equals(text)) {
            text = next;
            draw(BEGIN_ANEW + text);
        }
    }

    /** Says a line above it. */
    public synchronized void say(String line) {
        if (!text.isEmpty()) {
            draw(BEGIN_ANEW);
        }
        terminal.say(line);
        draw(text);
    }

    public synchronized void clear() {
        if (!text.isEmpty()) {
            text = "";
            draw(BEGIN_ANEW);
        }
    }

    private void draw(String what) {
        if (!what.isEmpty()) {
            terminal.err().print(what);
            terminal.err().flush();
        }
    }
}
