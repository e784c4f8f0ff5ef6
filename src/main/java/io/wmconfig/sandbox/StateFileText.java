package io.wmconfig.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The content of a state file: the whole org, and one line for each later change.
 *
 * <p>The write of a last line without a line end was interrupted and never confirmed, so that line is ignored.
 *
 * @param wholeLength bytes of the whole org
 * @param changes oldest first
 * @param length bytes up to the last complete line
 */
record StateFileText(JsonNode whole, long wholeLength, List<JsonNode> changes, long length) {
    // As in JSON text sequences (RFC 7464): a character that JSON text cannot contain.
    private static final byte MARK = '\u001E';

    StateFileText {
        changes = List.copyOf(changes);
    }

    static StateFileText of(byte[] bytes) throws IOException {
        int end = next(bytes, 0);
        int wholeLength = end;
        JsonNode whole = Json.read(text(bytes, 0, end));
        List<JsonNode> changes = new ArrayList<>();
        while (end < bytes.length) {
            int next = next(bytes, end + 1);
            if (bytes[next - 1] != '\n') {
                break;
            }
            changes.add(Json.read(text(bytes, end + 1, next)));
            end = next;
        }
        return new StateFileText(whole, wholeLength, changes, end);
    }

    /** Returns the line to append for a change. */
    static ByteBuffer line(byte[] change) {
        return ByteBuffer.allocate(change.length + 2)
                .put(MARK)
                .put(change)
                .put((byte) '\n')
                .flip();
    }

    private static int next(byte[] bytes, int from) {
        int at = from;
        while (at < bytes.length && bytes[at] != MARK) {
            at++;
        }
        return at;
    }

    private static String text(byte[] bytes, int from, int to) {
        return new String(Arrays.copyOfRange(bytes, from, to), StandardCharsets.UTF_8);
    }
}
