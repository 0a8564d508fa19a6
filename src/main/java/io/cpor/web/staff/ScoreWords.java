package io.cpor.web.staff;

import io.cpor.association.programme.ScoreMetric;
import io.cpor.association.programme.ScoreTrack;
import io.cpor.association.value.Coded;
import io.cpor.score.ClaimInWork;
import io.cpor.score.NearDeployment;
import io.cpor.score.NoPoints;
import io.cpor.score.TrackScore;
import io.cpor.score.UsedShare;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.util.StringUtils;

/** The score in words, for people. */
public final class ScoreWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private final int deployedPercent;
    private final int claimedMonths;

    ScoreWords(int deployedPercent, int claimedMonths) {
        this.deployedPercent = deployedPercent;
        this.claimedMonths = claimedMonths;
    }

    /** What a part is called. */
    public static String metric(ScoreMetric metric) {
        return StringUtils.capitalize(metric.code().replace('-', ' '));
    }

    /** What a track is called. */
    public static String track(ScoreTrack track) {
        return track == ScoreTrack.ENTERPRISE ? "Enterprise" : "SMB";
    }

    /** Empty if there is none. */
    public String day(LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    public String month(YearMonth month) {
        return MoneyWords.month(month);
    }

    /** Without zeros behind, such as "12.5". */
    public String points(BigDecimal points) {
        return points == null ? "not known" : plain(points);
    }

    /** Such as "up to + 5". */
    public String gain(BigDecimal points) {
        return points.signum() == 0 ? "none" : "up to + " + plain(points);
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** Such as "38.7 %". */
    public String share(UsedShare share) {
        return share == null ? "not known" : plain(share.percent()) + " %";
    }

    /** What is missing for the designation by this track, each in a sentence. */
    public List<String> verdict(TrackScore score) {
        if (!score.isEntered()) {
            return List.of("Nobody entered points of this track.");
        }
        List<String> words = new ArrayList<>();
        if (!score.unknown().isEmpty()) {
            words.add("Nobody entered: " + names(score.unknown()) + ".");
        }
        if (!score.withoutPoints().isEmpty()) {
            words.add(names(score.withoutPoints()) + " without a point: each part must have more than 0.");
        }
        if (score.missing().signum() > 0) {
            words.add(plain(score.missing()) + " points are missing to " + score.passing() + ".");
        }
        if (words.isEmpty()) {
            words.add("Enough for the designation.");
        }
        if (score.qualifiedOn() != null && !score.isPassing()) {
            words.add("The points of " + day(score.qualifiedOn()) + " were enough, and that day still counts.");
        }
        return words;
    }

    private static String names(List<ScoreMetric> metrics) {
        return metrics.stream().map(ScoreWords::metric).collect(Collectors.joining(", "));
    }

    /** What matters of the time before the claim. */
    public String before(NearDeployment one) {
        if (one.isDoubtful()) {
            return "no report tells the month of the claim";
        }
        return one.whenClaimed() == null ? "" : share(one.whenClaimed()) + " when claimed";
    }

    /** Why a claim does not bring more, in sentences. */
    public String why(ClaimInWork one) {
        return one.why().stream().sorted().map(this::why).collect(Collectors.joining(" "));
    }

    private String why(NoPoints why) {
        return switch (why) {
            case NO_ROWS -> "No report tells the seats: OfficeUsage has no row of it.";
            case TOO_FEW_SEATS -> "Too few seats are paid for.";
            case NOT_COUNTED -> "This workload does not count for Modern Work.";
            case CUSTOMER_COUNTS -> "The customer counts already.";
            case OTHER_SEATS_UNKNOWN ->
                "Nobody knows the seats of another workload that is ours; the customer may count already.";
            case DEPLOYED -> "The customer is a deployment already.";
            case USED_BEFORE ->
                "More than " + deployedPercent + " % are used before the claim, so it is no deployment for "
                        + claimedMonths + " months.";
            case USE_UNKNOWN -> "The report leaves open how many use it.";
            case FULL -> "That part of the score is full.";
        };
    }

    /** The code of a part or track, for the names of fields. */
    public String code(Coded coded) {
        return coded.code();
    }
}
