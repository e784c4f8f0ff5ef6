package io.wmconfig.output;

import io.wmconfig.genesys.Notices;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Shows progress on the last line of a terminal: what the command does or waits for, and for how long. Other output
 * is printed above it. Without a terminal, a long wait is logged after 5 s, and again every 30 s.
 */
public final class StatusLine implements Notices, Runnable, AutoCloseable {
    private static final String REDRAW = "\r\u001b[K";
    private static final long TICK = 1000;
    /** In seconds; shorter waits do not matter in a log. */
    private static final long LONG = 5;

    private static final long AGAIN = 30;

    private final Terminal terminal;
    private final boolean shown;
    private final Map<Thread, Activity> activities = new LinkedHashMap<>();
    private String bar = "";
    private String text = "";
    private boolean several;
    private boolean closed;
    private @Nullable Thread ticker;

    /** What one thread is doing, and since when. */
    private static final class Activity {
        final String words;
        final @Nullable String whose;
        final long began = System.nanoTime();
        int depth = 1;
        long said;

        Activity(String what, @Nullable String whose) {
            this.words = whose == null ? what : what + " " + Ansi.sanitize(whose);
            this.whose = whose;
        }

        long seconds() {
            return (System.nanoTime() - began) / 1_000_000_000;
        }

        /** Returns the line for this width; the words are cut if necessary, the time is not. */
        String line(int width) {
            String time = " ... " + seconds() + " s";
            int room = Math.max(0, width - time.length());
            return (words.length() > room ? words.substring(0, room) : words) + time;
        }
    }

    /**
     * Creates a status line; nothing is printed yet.
     *
     * @param shown whether there is a terminal line that can be overwritten
     */
    public StatusLine(Terminal terminal, boolean shown) {
        this.terminal = terminal;
        this.shown = shown;
    }

    public boolean isShown() {
        return shown;
    }

    /** Shows the progress of many documents; from now on, messages start with the name of their deployment. */
    public synchronized void show(String progress) {
        several = true;
        bar = progress;
        redraw();
    }

    @Override
    public synchronized void say(String line) {
        Activity activity = activities.get(Thread.currentThread());
        String named = line;
        if (activity != null) {
            activity.said = activity.seconds();
            named = several && activity.whose != null ? Ansi.sanitize(activity.whose) + ": " + line : line;
        }
        erase();
        terminal.say(named);
        redraw();
    }

    @Override
    public synchronized void waiting(String what) {
        if (!shown) {
            say("waiting for " + what);
        }
    }

    @Override
    public synchronized void begin(String what, @Nullable String whose) {
        Activity activity = activities.get(Thread.currentThread());
        if (activity != null) {
            activity.depth++;
            return;
        }
        activities.put(Thread.currentThread(), new Activity(what, whose));
        if (ticker == null && !closed) {
            ticker = new Thread(this, "status");
            ticker.setDaemon(true);
            ticker.start();
        }
    }

    @Override
    public synchronized void end() {
        Activity activity = activities.get(Thread.currentThread());
        if (activity != null && --activity.depth == 0) {
            activities.remove(Thread.currentThread());
            if (activities.isEmpty()) {
                redraw();
            }
        }
    }

    @Override
    public void run() {
        try {
            while (true) {
                Thread.sleep(TICK);
                tick();
            }
        } catch (InterruptedException e) {
            // The command has ended.
        }
    }

    private synchronized void tick() {
        if (shown) {
            redraw();
            return;
        }
        for (Activity activity : activities.values()) {
            long now = activity.seconds();
            if (activity.said == 0 ? now >= LONG : now >= activity.said + AGAIN) {
                activity.said = now;
                terminal.say(activity.line(Integer.MAX_VALUE));
            }
        }
    }

    private void redraw() {
        int width = Math.max(1, terminal.width() - 1);
        String next = bar;
        for (Activity activity : activities.values()) {
            if (activity.seconds() >= 1) {
                next = bar.isEmpty() ? activity.line(width) : bar + "  " + activity.line(width - bar.length() - 2);
                break;
            }
        }
        String fitting = next.length() > width ? next.substring(0, width) : next;
        if (shown && !closed && !fitting.equals(text)) {
            text = fitting;
            draw(REDRAW + text);
        }
    }

    private void erase() {
        if (!text.isEmpty()) {
            text = "";
            draw(REDRAW);
        }
    }

    /** Removes the line, to make room for a result or a question. */
    public synchronized void clear() {
        bar = "";
        erase();
    }

    @Override
    public synchronized void close() {
        closed = true;
        clear();
        if (ticker != null) {
            ticker.interrupt();
        }
    }

    private void draw(String what) {
        terminal.err().print(what);
        terminal.err().flush();
    }
}
