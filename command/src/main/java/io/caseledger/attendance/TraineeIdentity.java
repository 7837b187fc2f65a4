package io.caseledger.attendance;

import io.caseledger.shared.Personal;
import io.caseledger.shared.Text;
import io.caseledger.shared.Uscc;
import org.jspecify.annotations.Nullable;

/**
 * Who a trainee is. All that is known of the person stands here and nowhere else, so that it can be made unreadable as one
 * value (个人信息保护法 47).
 *
 * @param name as in the identity document
 * @param identityNumber of the identity document (居民身份证 or another), where known
 * @param phone where known
 * @param organisation the employer by its name
 * @param uscc the employer's unified social credit code
 */
@Personal("trainee")
public record TraineeIdentity(
        @Text(max = 100) String name,
        @IdentityNumber @Text(max = 32) @Nullable String identityNumber,
        @Text(max = 32) @Nullable String phone,
        @Text @Nullable String organisation,
        @Uscc @Nullable String uscc) {

    /** A number of an identity document as it is compared: without blanks, width and letter case. */
    public static String comparableNumber(String number) {
        return TraineeKeys.plain(number);
    }

    /** A phone as it is compared: digits alone, and a mobile phone without the country code. */
    public static String comparablePhone(String phone) {
        return TraineeKeys.phone(phone);
    }

    /** Keeps everything personal out of logs. */
    @Override
    public String toString() {
        return "TraineeIdentity[…]";
    }
}
