package org.croisements.events.pass;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.croisements.kit.security.Secrets;
import org.junit.jupiter.api.Test;

class PassTest {

    private static final Pass PASS = new Pass(
            new UUID(0x0197c0de_0000_7000L, 0x8000_0000_0000_0001L),
            new UUID(0x0197c0de_0000_7000L, 0x8000_0000_0000_0002L),
            3);
    private static final String SECRET = "0123456789abcdef0123456789abcdef";

    @Test
    void aCodeIsReadByEachReplicaOfTheService() {
        String code = new Passes(new PassKey(new Secrets(SECRET))).code(PASS);

        assertThat(new Passes(new PassKey(new Secrets(SECRET))).read(code)).contains(PASS);
        assertThat(new Passes(new PassKey(new Secrets(SECRET + "x"))).read(code))
                .isEmpty();
    }

    @Test
    void aDeviceOffLineKnowsItByThePublicKey() throws Exception {
        var key = new PassKey(new Secrets(SECRET));
        byte[] whole = Base64.getUrlDecoder().decode(new Passes(key).code(PASS).substring("CRP1.".length()));

        byte[] point = key.publicKey();
        boolean odd = (point[31] & 0x80) != 0;
        point[31] &= 0x7F;
        for (int i = 0; i < 16; i++) {
            byte kept = point[i];
            point[i] = point[31 - i];
            point[31 - i] = kept;
        }
        var spec = new EdECPublicKeySpec(NamedParameterSpec.ED25519, new EdECPoint(odd, new BigInteger(1, point)));
        var check = Signature.getInstance("Ed25519");
        check.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(spec));
        check.update(whole, 0, 34);

        assertThat(check.verify(Arrays.copyOfRange(whole, 34, 98))).isTrue();
    }

    @Test
    void aCameraReadsTheQrCode() throws Exception {
        String code = new Passes(new PassKey(new Secrets(SECRET))).code(PASS);

        var image = ImageIO.read(new ByteArrayInputStream(QrCode.png(code, 6)));
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        var source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);

        // Told that there is nothing else in the picture: looking for the code in it, this reader misses one in a
        // hundred.
        var hints = Map.of(DecodeHintType.PURE_BARCODE, true);
        assertThat(new QRCodeReader()
                        .decode(new BinaryBitmap(new HybridBinarizer(source)), hints)
                        .getText())
                .isEqualTo(code);
    }
}
