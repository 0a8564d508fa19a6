package io.cpor.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cpor.association.Association;
import io.cpor.association.Associations;
import io.cpor.association.agreement.NewAssociationReader;
import io.cpor.association.claim.Claim;
import io.cpor.association.value.MailAddress;
import io.cpor.poe.Poes;
import io.cpor.process.CporProcess;
import io.cpor.process.inbox.InboxRun;
import io.cpor.sandbox.SandboxTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Walks cases through the process as the people of the diagram do: the customer on the portal, staff in their tasks,
 * Microsoft in the sandbox. Jobs run when the walk says so; timers fire by the id of their event.
 */
@Component
@Profile("sandbox")
public class Cases {
    private static final Pattern LINK = Pattern.compile("/poe/\\S+");

    private final CporProcess process;
    private final NewAssociationReader reader;
    private final Associations associations;
    private final Poes poes;
    private final InboxRun inbox;
    private final SandboxTime sandboxTime;
    private final TaskService tasks;
    private final ManagementService management;
    private final IdentityService identity;
    private final int port;
    private final String eventsSecret;

    Cases(
            CporProcess process,
            NewAssociationReader reader,
            Associations associations,
            Poes poes,
            InboxRun inbox,
            SandboxTime sandboxTime,
            TaskService tasks,
            ManagementService management,
            IdentityService identity,
            @Value("${server.port}") int port,
            @Value("${cpor.events.secret}") String eventsSecret) {
        this.process = process;
        this.reader = reader;
        this.associations = associations;
        this.poes = poes;
        this.inbox = inbox;
        this.sandboxTime = sandboxTime;
        this.tasks = tasks;
        this.management = management;
        this.identity = identity;
        this.port = port;
        this.eventsSecret = eventsSecret;
    }

    /** An agreement is signed; nothing has run yet. */
    public Case signed(ObjectNode agreement) {
        return new Case(process.agreementSigned(reader.read(agreement), "agent").id());
    }

    /** The case of that id, wherever it stands. */
    public Case named(String associationId) {
        return new Case(associationId);
    }

    /** The customer has the POE. */
    public Case poeSent() {
        return signed(Agreements.contoso()).runs();
    }

    /** The customer signed and a reviewer accepted; the claim stands at Partner Center and Microsoft reviews it. */
    public Case underReview() {
        return poeSent().customerSigns().reviewerAccepts().runs();
    }

    /** The sweep's timer fires, and its news are applied. */
    public void sweep() {
        sweepIsDue();
        for (List<Job> steps = sweeping(); !steps.isEmpty(); steps = sweeping()) {
            steps.forEach(step -> management.executeJob(step.getId()));
        }
        inbox.once();
    }

    /** The sweep's timer fires; what it begins has not run yet. */
    public void sweepIsDue() {
        Job due = management
                .createJobQuery()
                .timers()
                .processDefinitionKey("claim-sweep")
                .singleResult();
        management.executeJob(due.getId());
    }

    /** The steps of sweeps that may run. */
    public List<Job> sweeping() {
        return management
                .createJobQuery()
                .messages()
                .processDefinitionKey("claim-sweep")
                .withRetriesLeft()
                .list();
    }

    /** The other reviewer of the sandbox. */
    public String secondReviewer() {
        return "colleague";
    }

    /** A user in these groups; the password is the name. */
    public String user(String id, String... groups) {
        if (identity.createUserQuery().userId(id).count() == 0) {
            User user = identity.newUser(id);
            user.setFirstName(id);
            user.setLastName("Test");
            user.setPassword(id);
            ((IdentityServiceImpl) identity).saveUser(user, true); // the password is no good one
            for (String group : groups) {
                identity.createMembership(id, group);
            }
        }
        return id;
    }

    public Http http(String user) {
        return Http.as(user, port);
    }

    /** A person's browser, logged in on our page and known to Camunda's web applications. */
    public Http browser(String user) {
        Http browser = anonymous();
        Http.Answer in = browser.submit(browser.get("/login"), "/login", Map.of("username", user, "password", user));
        if (in.status() != 302 || in.header("Location").contains("error")) {
            throw new AssertionError("the log-in answers " + in.status() + " " + in.header("Location"));
        }
        browser.get("/camunda/app/welcome/default/"); // here Camunda takes over who is logged in, and gives its token
        return browser;
    }

    public Http anonymous() {
        return Http.anonymous(port);
    }

    public Http integration() {
        return Http.bearer(eventsSecret, port);
    }

    /** Every mail to that address, newest first. */
    public List<JsonNode> mailsTo(String address) {
        return StreamSupport.stream(anonymous().get("/sandbox/mail").json().spliterator(), false)
                .filter(mail -> mail.get("to").asText().equals(address))
                .toList();
    }

    /** One case on its way. */
    public final class Case {
        private final String id;

        private Case(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }

        public Association association() {
            return associations.get(id);
        }

        public Claim claim() {
            return association().currentClaim().orElseThrow();
        }

        /** What Partner Center knows the first attempt by. */
        public String reference() {
            return association().reference() + "-1";
        }

        public Set<String> waitingAt() {
            return process.waitingAt(id);
        }

        public String outcome() {
            return association().ending().map(ending -> ending.outcome().code()).orElse("open");
        }

        /** Every job that waits for nothing runs, and those that follow from it. */
        public Case runs() {
            for (List<Job> due = messages(); !due.isEmpty(); due = messages()) {
                management.executeJob(due.get(0).getId());
            }
            return this;
        }

        /** A manager retries in Cockpit what had failed for good. */
        public Case retried() {
            jobs().noRetriesLeft().list().forEach(job -> management.setJobRetries(job.getId(), 1));
            return this;
        }

        private List<Job> messages() {
            Association now = association();
            return management
                    .createJobQuery()
                    .processInstanceIds(Stream.of(now.processInstanceId(), now.questionInstanceId())
                            .flatMap(Optional::stream)
                            .collect(Collectors.toSet()))
                    .messages()
                    .withRetriesLeft()
                    .list();
        }

        private JobQuery jobs() {
            return management
                    .createJobQuery()
                    .processInstanceId(association().processInstanceId().orElseThrow());
        }

        /** The timer of that event fires, whenever it would be due; what follows runs too. */
        public Case timeComes(String event) {
            Job timer = jobs().timers().activityId(event).singleResult();
            if (timer == null) {
                throw new AssertionError(event + " does not wait; the case waits at " + waitingAt());
            }
            management.executeJob(timer.getId());
            return runs();
        }

        public Instant due(String event) {
            return jobs().timers().activityId(event).singleResult().getDuedate().toInstant();
        }

        /** What we mailed to the customer's contact about this case, newest first. */
        public List<JsonNode> mails() {
            return mailsTo(MailAddress.of(association().customer().contact().email())
                            .smtp())
                    .stream()
                    .filter(mail -> mail.get("text").asText().contains(": " + id))
                    .toList();
        }

        /** The link in the newest mail to the customer. */
        public String link() {
            return mails().stream()
                    .map(mail -> LINK.matcher(mail.get("text").asText()))
                    .filter(Matcher::find)
                    .map(Matcher::group)
                    .findFirst()
                    .orElseThrow();
        }

        /** The customer as a browser, with the POE before it. */
        public Http customer() {
            Http browser = anonymous();
            Http.Answer swapped = browser.get(link());
            if (swapped.status() != 303) {
                throw new AssertionError("the link answers " + swapped.status());
            }
            return browser;
        }

        public Case customerSigns() {
            customerHandsIn();
            return runs();
        }

        /** The customer signs on the portal; nothing that follows has run yet. */
        public void customerHandsIn() {
            Http browser = customer();
            Http.Answer form = browser.get("/poe/answers");
            browser.submit(form, "/poe/answers", answers());
            Http.Answer review = browser.get("/poe/review");
            Http.Answer signed = browser.submit(
                    review, "/poe/sign", Map.of("signature", "Ana Trujillo", "contentHash", contentHash(review)));
            if (signed.status() != 302) {
                throw new AssertionError("signing answers " + signed.status() + ": " + signed.body());
            }
        }

        /** Staff file the signed paper that came by post. */
        public Case paperFiled(String user) {
            Http.Answer filed = http(user).upload(null, "/staff/poe/" + id + "/scan", Scans.jpeg());
            if (filed.status() != 200) {
                throw new AssertionError("filing answers " + filed.status() + ": " + filed.body());
            }
            return this;
        }

        public Case customerDeclinesToSign(String reason) {
            Http browser = customer();
            browser.submit(browser.get("/poe"), "/poe/decline", Map.of("reason", reason));
            return runs();
        }

        public Task task(String box) {
            Task task = tasks.createTaskQuery()
                    .processInstanceBusinessKey(id)
                    .taskDefinitionKey(box)
                    .singleResult();
            if (task == null) {
                throw new AssertionError(box + " is not there; the case waits at " + waitingAt());
            }
            return task;
        }

        /** A member of staff completes the task with these answers; what follows runs too. */
        public Case completes(String user, String box, Map<String, Object> answers) {
            submits(user, box, answers);
            return runs();
        }

        private void submits(String user, String box, Map<String, Object> answers) {
            Task task = task(box);
            identity.setAuthentication(
                    user,
                    identity.createGroupQuery().groupMember(user).list().stream()
                            .map(group -> group.getId())
                            .toList());
            try {
                tasks.claim(task.getId(), user);
                tasks.complete(task.getId(), answers);
            } finally {
                identity.clearAuthentication();
            }
        }

        public Case reviewerAccepts() {
            submits("reviewer", "userTask_reviewPoe", Map.of("poeReview", "accepted"));
            return this;
        }

        /** The customer is told what Microsoft will write; what follows has not run yet. */
        public Case filingIsAnnounced() {
            management.executeJob(jobs().messages()
                    .activityId("serviceTask_announceFiling")
                    .singleResult()
                    .getId());
            return this;
        }

        public Case reviewerAsks(String words) {
            return completes("reviewer", "userTask_reviewPoe", Map.of("poeReview", "correction", "correction", words));
        }

        /** Microsoft does that in the sandbox: verify, request-information, approve or reject. */
        public Case microsoft(String step) {
            Http.Answer done = anonymous().post("/sandbox/claims/" + claim().claimId() + "/" + step, "{}");
            if (done.status() != 200) {
                throw new AssertionError(step + " answers " + done.status() + ": " + done.body());
            }
            return this;
        }

        /** What Microsoft sends reaches us, and is applied. */
        public Case newsArrive() {
            sandboxTime.deliver();
            inbox.once();
            return runs();
        }

        /** An integration tells of the current claim. */
        public Http.Answer event(String type, Map<String, String> more) {
            return event(UUID.randomUUID().toString(), type, Instant.now(), claim().claimId(), more);
        }

        public Http.Answer event(String eventId, String type, Instant time, String claimId, Map<String, String> more) {
            ObjectNode event = new ObjectMapper()
                    .createObjectNode()
                    .put("specversion", "1.0")
                    .put("id", eventId)
                    .put("source", "/test")
                    .put("type", type)
                    .put("time", time.toString());
            ObjectNode data = event.putObject("data")
                    .put("associationId", id)
                    .put("claimId", claimId)
                    .put("tenantId", association().customer().tenantId());
            more.forEach(data::put);
            return integration().post("/api/events", event);
        }

        public Case eventArrives(String type, Map<String, String> more) {
            return arrives(event(type, more));
        }

        /** As {@link #eventArrives(String, Map)}, of something that happened then. */
        public Case eventArrives(String type, Instant time) {
            return arrives(event(UUID.randomUUID().toString(), type, time, claim().claimId(), Map.of()));
        }

        private Case arrives(Http.Answer answer) {
            if (answer.status() != 202) {
                throw new AssertionError("the event is answered " + answer.status() + ": " + answer.body());
            }
            inbox.once();
            return runs();
        }

        public Case consentArrives() {
            return eventArrives("cpor.consent.received", Map.of());
        }

        public Case declineArrives() {
            return eventArrives("cpor.consent.declined", Map.of());
        }

        public Case decisionArrives(String decision) {
            return eventArrives("cpor.decision.received", Map.of("decision", decision, "reason", "as decided"));
        }

        public String poeState() {
            return poes.current(id)
                    .review()
                    .map(review -> review.verdict().code())
                    .orElse("none");
        }
    }

    /** Answers that leave nothing out. */
    public static Map<String, String> answers() {
        return Map.of(
                "adoption",
                "true",
                "activityDescription",
                "Rollout of Teams, with training for all users",
                "signerName",
                "Ana Trujillo",
                "signerTitle",
                "IT Director",
                "signerEmail",
                "ana.trujillo@contoso.example",
                "acknowledgedOn",
                LocalDate.now().toString(),
                "authorized",
                "true",
                "electronicConsent",
                "true");
    }

    public static String contentHash(Http.Answer review) {
        Matcher hash =
                Pattern.compile("name=\"contentHash\" value=\"([0-9a-f]{64})\"").matcher(review.body());
        if (!hash.find()) {
            throw new AssertionError("no content hash on the page: " + review.body());
        }
        return hash.group(1);
    }
}
