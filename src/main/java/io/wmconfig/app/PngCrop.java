package io.wmconfig.app;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * Crops blank rows from the bottom of a PNG. The JDK's own reader needs {@code java.desktop}, by far the largest
 * module, which is therefore not in the bundle.
 *
 * <p>A PNG stores a row as the difference from the row above, so the rows above a cut stay the same.
 */
final class PngCrop {
    private static final int SIGNATURE = 8;
    /** Size of a chunk without its content: length and type before it, checksum after it. */
    private static final int CHUNK = 12;

    private static final int EIGHT_BITS = 8;
    private static final int RGB = 2;
    private static final int RGBA = 6;

    private final int width;
    private final int height;
    private final int pixel;
    private final byte[] header;
    private final byte[] rows;

    private PngCrop(byte[] png) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(png).position(SIGNATURE);
        byte[] first = new byte[0];
        ByteArrayOutputStream data = new ByteArrayOutputStream(png.length);
        while (in.remaining() >= CHUNK) {
            byte[] content = new byte[in.getInt()];
            String type =
                    StandardCharsets.US_ASCII.decode(in.slice(in.position(), 4)).toString();
            in.position(in.position() + 4).get(content).getInt();
            if (type.equals("IHDR")) {
                first = content;
            } else if (type.equals("IDAT")) {
                data.write(content);
            }
        }
        this.header = first;
        ByteBuffer fields = ByteBuffer.wrap(header);
        this.width = fields.getInt();
        this.height = fields.getInt();
        int depth = fields.get();
        int colors = fields.get();
        fields.getShort();
        if (depth != EIGHT_BITS || (colors != RGB && colors != RGBA) || fields.get() != 0) {
            throw new IOException("the picture has " + depth + " bits of type " + colors);
        }
        this.pixel = colors == RGB ? 3 : 4;
        this.rows = new InflaterInputStream(new ByteArrayInputStream(data.toByteArray())).readAllBytes();
    }

    /** Returns the picture without the rows of a single colour at its bottom, except for a margin. */
    static byte[] bottom(byte[] png, int margin) throws IOException {
        PngCrop picture = new PngCrop(png);
        return picture.first(Math.min(picture.height, picture.used() + margin));
    }

    private int stride() {
        return width * pixel + 1;
    }

    /** Returns the number of rows above the blank ones. */
    private int used() {
        byte[] above = new byte[stride()];
        byte[] row = new byte[stride()];
        byte[] colors = new byte[height * pixel];
        boolean[] plain = new boolean[height];
        for (int y = 0; y < height; y++) {
            System.arraycopy(rows, y * stride(), row, 0, stride());
            restore(row, above);
            System.arraycopy(row, 1, colors, y * pixel, pixel);
            plain[y] = isPlain(row);
            byte[] done = above;
            above = row;
            row = done;
        }
        int used = height;
        int last = (height - 1) * pixel;
        while (used > 0 && plain[used - 1] && same(colors, (used - 1) * pixel, colors, last)) {
            used--;
        }
        return used;
    }

    private boolean isPlain(byte[] row) {
        for (int at = 1 + pixel; at < row.length; at += pixel) {
            if (!same(row, at, row, 1)) {
                return false;
            }
        }
        return true;
    }

    private boolean same(byte[] one, int at, byte[] other, int otherAt) {
        for (int i = 0; i < pixel; i++) {
            if (one[at + i] != other[otherAt + i]) {
                return false;
            }
        }
        return true;
    }

    /** Undoes the filter of a row, which its first byte specifies (PNG specification, section 9). */
    private void restore(byte[] row, byte[] above) {
        for (int at = 1; at < row.length; at++) {
            int left = at > pixel ? row[at - pixel] & 0xff : 0;
            int up = above[at] & 0xff;
            int upLeft = at > pixel ? above[at - pixel] & 0xff : 0;
            row[at] += (byte)
                    switch (row[0]) {
                        case 1 -> left;
                        case 2 -> up;
                        case 3 -> (left + up) / 2;
                        case 4 -> nearest(left, up, upLeft);
                        default -> 0;
                    };
        }
    }

    private static int nearest(int left, int up, int upLeft) {
        int estimate = left + up - upLeft;
        int toLeft = Math.abs(estimate - left);
        int toUp = Math.abs(estimate - up);
        int toUpLeft = Math.abs(estimate - upLeft);
        if (toLeft <= toUp && toLeft <= toUpLeft) {
            return left;
        }
        return toUp <= toUpLeft ? up : upLeft;
    }

    private byte[] first(int count) throws IOException {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        try (DeflaterOutputStream packed = new DeflaterOutputStream(data)) {
            packed.write(rows, 0, count * stride());
        }
        byte[] shorter = header.clone();
        ByteBuffer.wrap(shorter).putInt(4, count);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(png);
        out.writeLong(0x89504e470d0a1a0aL);
        write(out, "IHDR", shorter);
        write(out, "IDAT", data.toByteArray());
        write(out, "IEND", new byte[0]);
        return png.toByteArray();
    }

    private static void write(DataOutputStream out, String type, byte[] content) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(content);
        out.writeInt(content.length);
        out.write(name);
        out.write(content);
        out.writeInt((int) sum.getValue());
    }
}
