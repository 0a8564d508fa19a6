package io.cpor.model.rules;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/**
 * Every rule that models, forms and decisions are held to: one set for the build and for whatever is deployed. What does not
 * belong to this application is held to the rules of safety; our own to those of the house too. They are written by hand: a general linter of models knows the
 * notation, but not which boxes, messages, forms and beans this application has.
 */
@Component
public class ModelRules {
    /** What the engine takes for a model, whatever its name. */
    private static final List<String> PROCESSES = List.of("bpmn", "bpmn20.xml");

    private static final List<String> DECISIONS = List.of("dmn", "dmn11.xml");
    private static final List<String> CASES = List.of("cmmn", "cmmn10.xml", "cmmn11.xml");
    private static final List<String> FORMS = List.of("form");

    private final OwnModels own = OwnModels.ofRepository();
    private final List<ProcessRule> forAll;
    private final List<ProcessRule> forOurs;
    private final List<ProcessRule> forOthers;
    private final DecisionRules decisions;

    ModelRules(ModelBeans beans, Clock clock) {
        this.forAll = List.of(
                new NoInlineCodeRule(),
                new HistoryTimeToLiveRule(),
                new BoundedWorkRule(),
                new CalledProcessesRule(this::isOurs));
        this.forOurs = List.of(
                new ExecutableRule(),
                new Delegates(beans, true),
                new CandidateGroupsRule(OwnModels.processes()),
                new Expressions(beans, true),
                new DelegateWiringRule(beans),
                new AsyncBoundariesRule(),
                new MeaningfulIdsRule(),
                new NamesRequiredRule(),
                new DefaultFlows(),
                new PassedVariablesRule(),
                new KnownMessagesRule(),
                new UniqueMessageRule(),
                new OutcomesRecordedRule());
        this.forOthers = List.of(new Expressions(beans, false), new Delegates(beans, false), new ForeignMessagesRule());
        this.decisions = new DecisionRules(clock);
    }

    /**
     * @param files what is to be deployed together, by name
     * @return everything that is wrong, file by file; empty if it may be put to work
     */
    public List<Violation> check(Map<String, byte[]> files) {
        return check(files, InForce.NOTHING);
    }

    List<Violation> check(Map<String, byte[]> files, InForce inForce) {
        List<Violation> all = new ArrayList<>();
        Set<String> forms = new HashSet<>();
        Map<String, byte[]> sorted = new TreeMap<>(files);
        sorted.forEach((file, content) -> {
            if (isKind(FORMS, file)) {
                Violations complaints = new Violations(file);
                forms.add(form(file, content, complaints));
                all.addAll(complaints.list());
            }
        });
        sorted.forEach((file, content) -> {
            Violations complaints = new Violations(file);
            if (isProcess(file)) {
                process(file, sorted, forms, inForce, complaints);
            } else if (isKind(DECISIONS, file)) {
                decisions.check(
                        content,
                        new DeployedTables(files, inForce),
                        complaints,
                        keys -> checkNamed(file, ".dmn", keys, complaints));
            } else if (isKind(CASES, file)) {
                complaints.ofFile("is a case (CMMN), and nobody here works with those", "Draw a process instead.");
            }
            all.addAll(complaints.list());
        });
        return all;
    }

    /** @return the form's id */
    private String form(String file, byte[] content, Violations complaints) {
        FormFile form = FormFile.read(content, complaints).orElse(null);
        if (form == null) {
            return stem(file);
        }
        form.check(complaints);
        checkNamed(file, ".form", List.of(form.id()), complaints);
        return form.id();
    }

    private void process(
            String file, Map<String, byte[]> files, Set<String> forms, InForce inForce, Violations complaints) {
        byte[] content = files.get(file);
        ModelLimits.check(content, complaints);
        if (!complaints.isEmpty()) {
            return;
        }
        ProcessModel model;
        try {
            model = ProcessModel.read(file, content);
        } catch (RuntimeException unreadable) {
            complaints.ofFile("cannot be read as BPMN: " + Unreadable.why(unreadable), Unreadable.REMEDY);
            return;
        }
        forAll.forEach(rule -> rule.check(model, complaints));
        EndlessWorkRule.check(model, files, inForce, complaints);
        boolean ours = own.hasModel(file) || model.keys().stream().anyMatch(this::isOurs);
        if (ours) {
            forOurs.forEach(rule -> rule.check(model, complaints));
            FormsExistRule.check(model, forms, inForce, complaints);
            WaitStatesPreservedRule.check(model, inForce, complaints);
        } else {
            forOthers.forEach(rule -> rule.check(model, complaints));
        }
        checkNamed(file, ".bpmn", model.keys(), complaints);
    }

    private boolean isOurs(String process) {
        return own.hasModel(process + ".bpmn");
    }

    /** What is ours is known by its file's name, which is its id: a second file of the same id would take its place. */
    private void checkNamed(String file, String suffix, List<String> ids, Violations complaints) {
        String stem = stem(file);
        if (own.hasModel(file) && !ids.contains(stem)) {
            complaints.ofFile(
                    "has the id " + String.join(", ", ids) + ", and Java asks for " + stem, "Give it its id back.");
        }
        ids.stream()
                .filter(id -> own.hasModel(id + suffix) && !file.equals(id + suffix))
                .forEach(id -> complaints.ofFile(
                        "holds \"" + id + "\", which is known as " + id + suffix, "Save it under that name."));
    }

    private static String stem(String file) {
        return file.replaceFirst("\\.[a-z]+$", "");
    }

    static boolean isProcess(String file) {
        return isKind(PROCESSES, file);
    }

    private static boolean isKind(List<String> suffixes, String file) {
        return suffixes.stream().anyMatch(file::endsWith);
    }
}
