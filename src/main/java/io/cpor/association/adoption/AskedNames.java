package io.cpor.association.adoption;

import io.cpor.association.adoption.AdoptionOrder.Answer;
import io.cpor.association.agreement.KnownNames;
import io.cpor.association.value.Faults;
import io.cpor.association.value.Texts;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** An answer is kept for good, and every file is read by it: so only what a file asks for is answered. */
final class AskedNames {
    private static final int LONGEST_SHOWN = 60;

    private AskedNames() {}

    /**
     * Those that are not known yet; an answer that was given before is no fault.
     *
     * @param asked the names that the files ask for; looked up only if it is needed
     * @throws io.cpor.association.value.InvalidInput if nobody asks for one of them
     */
    static List<Answer> news(List<Answer> answers, KnownNames known, Supplier<Set<String>> asked) {
        List<Answer> news = answers.stream()
                .filter(one -> known.find(one.name()).filter(one.code()::equals).isEmpty())
                .toList();
        if (news.isEmpty()) {
            return news;
        }
        Set<String> names = asked.get();
        Faults faults = new Faults();
        news.stream()
                .map(Answer::name)
                .filter(name -> !names.contains(name) && known.find(name).isEmpty())
                .forEach(name -> faults.add(
                        "answers",
                        "No import asks what the name \"" + Texts.cut(name, LONGEST_SHOWN)
                                + "\" means; leave it out."));
        faults.refuse();
        return news;
    }
}
