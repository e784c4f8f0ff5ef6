package io.wmconfig.sandbox;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.Arrays;
import java.util.Set;

/**
 * What has changed since a large org was written whole: a line for each write, beside the org's own file.
 *
 * <p>The rule: a line says what is there now, not what was done, so that lines which the whole org holds already may be
 * read once more. A last line without an end was cut short, and its write was never answered.
 */
final class Journal {
    private final Path file;
    private long read;

    Journal(Path file) {
        this.file = file;
    }

    /** Returns how long it is. */
    long size() throws IOException {
        return Files.exists(file) ? Files.size(file) : 0;
    }

    /** Begins to read anew, because the whole org was read anew. */
    void rewind() {
        read = 0;
    }

    /** Brings an org up to date with what was appended since the last time; returns whether anything was. */
    boolean replay(Org org, OrgDocument document) throws IOException {
        long size = size();
        if (size <= read) {
            return false;
        }
        byte[] bytes = Files.readAllBytes(file);
        int from = (int) read;
        for (int at = from; at < bytes.length; at++) {
            if (bytes[at] == '\n') {
                String line = new String(Arrays.copyOfRange(bytes, from, at), StandardCharsets.UTF_8);
                document.readOnto(org, Json.read(line));
                from = at + 1;
            }
        }
        boolean found = from > read;
        read = from;
        return found;
    }

    /** Appends what differs between two states of an org. */
    void append(Org before, Org after, OrgDocument document, FileAttribute<?>... attributes) throws IOException {
        byte[] line = Json.bytes(document.writeChanges(before, after));
        byte[] ended = Arrays.copyOf(line, line.length + 1);
        ended[line.length] = '\n';
        try (SeekableByteChannel channel =
                Files.newByteChannel(file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), attributes)) {
            // Over what a write that was cut short may have left.
            channel.truncate(read);
            channel.position(read);
            channel.write(ByteBuffer.wrap(ended));
        }
        read += ended.length;
    }

    /** Ends it, because the org was written whole. */
    void drop() throws IOException {
        Files.deleteIfExists(file);
        read = 0;
    }
}
