import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The demonstration's one-time code of this half minute (RFC 6238, SHA-1, 6 digits); its secret is public. */
class DemoCode {

    public static void main(String[] arguments) throws Exception {
        byte[] secret = "anbiao-demonstration".getBytes(StandardCharsets.US_ASCII);
        Mac mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(secret, "HmacSHA1"));
        long halfMinute = System.currentTimeMillis() / 30_000;
        byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(halfMinute).array());
        int offset = hash[hash.length - 1] & 0xf;
        int number = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
        System.out.println(String.format("%06d", number % 1_000_000));
    }
}
