package io.wmconfig.genesys.sdk;

import io.wmconfig.genesys.sdk.UrlConnector.TooLongException;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Skips interim responses such as 103 Early Hints. Newer JDKs do so themselves; JDK 17 takes the first one for the
 * response, and everything after it, including the final response, for its body.
 */
final class InterimAnswers {
    private static final int LONGEST_LINE = 16 * 1024;

    /**
     * The final response.
     *
     * @param headers looked up by name, ignoring case
     * @param body without its framing
     */
    record Last(int status, Map<String, String> headers, ByteArrayOutputStream body) {}

    private InterimAnswers() {}

    static boolean isInterim(int status) {
        return status > 101 && status < 200;
    }

    /** Reads the final response from the bytes that follow an interim one. */
    static Last after(InputStream in) throws IOException {
        int status;
        Map<String, String> headers;
        do {
            String[] words = line(in).split(" ", 3);
            if (words.length < 2 || !words[0].startsWith("HTTP/1.")) {
                throw new IOException("no HTTP");
            }
            status = (int) number(words[1], 10);
            headers = headers(in);
        } while (isInterim(status));
        boolean none = status == 204 || status == 304;
        return new Last(status, headers, none ? new ByteArrayOutputStream() : body(in, headers));
    }

    private static Map<String, String> headers(InputStream in) throws IOException {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.putIfAbsent(
                        line.substring(0, colon).strip(),
                        line.substring(colon + 1).strip());
            }
        }
        return headers;
    }

    private static ByteArrayOutputStream body(InputStream in, Map<String, String> headers) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        String length = headers.get("Content-Length");
        if (headers.getOrDefault("Transfer-Encoding", "")
                .toLowerCase(Locale.ROOT)
                .contains("chunked")) {
            for (long size = chunk(in); size > 0; size = chunk(in)) {
                copy(in, size, body);
                line(in);
            }
        } else if (length != null) {
            copy(in, number(length, 10), body);
        } else {
            body.write(in.readNBytes(UrlConnector.MOST_BYTES));
        }
        return body;
    }

    private static long chunk(InputStream in) throws IOException {
        return number(line(in).split(";", 2)[0].strip(), 16);
    }

    private static void copy(InputStream in, long bytes, ByteArrayOutputStream body) throws IOException {
        if (bytes + body.size() > UrlConnector.MOST_BYTES) {
            throw new TooLongException();
        }
        byte[] read = in.readNBytes((int) bytes);
        body.write(read);
        if (read.length < bytes) {
            throw new EOFException("the connection was cut within the answer");
        }
    }

    private static long number(String text, int radix) throws IOException {
        try {
            return Integer.toUnsignedLong(Integer.parseUnsignedInt(text, radix));
        } catch (NumberFormatException e) {
            throw new IOException("no HTTP", e);
        }
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0 || line.length() > LONGEST_LINE) {
                throw new EOFException("the connection was cut within the answer");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }
}
