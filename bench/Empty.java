/** What every Java program pays before its first line. */
public final class Empty {
    private Empty() {}

    public static void main(String[] args) {}
}
