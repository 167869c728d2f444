package org.anbiao.mobilization;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.anbiao.audit.AuditLog;
import org.anbiao.common.Attempts;
import org.anbiao.common.DomainException;
import org.anbiao.common.HandedKeys;
import org.anbiao.common.Messages;
import org.anbiao.common.privacy.Masked;
import org.anbiao.documents.DocumentTemplate.Kind;
import org.anbiao.documents.OfficialPage;
import org.anbiao.identity.TextMessages;
import org.anbiao.mobilization.Commitment.Method;
import org.anbiao.mobilization.CommitmentService.Signing;
import org.anbiao.mobilization.persistence.DeliveryRows;
import org.anbiao.mobilization.persistence.SigningLinkRows;
import org.anbiao.mobilization.persistence.SigningLinkRows.Place;
import org.anbiao.tenancy.Actor;
import org.anbiao.tenancy.CurrentActor;
import org.anbiao.tenancy.TenantDirectory;
import org.anbiao.tenancy.TenantSettings;
import org.anbiao.workflow.TaskResult;
import org.anbiao.workflow.TaskSettlement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The other side of a signing code: whoever holds it proves the telephone number registered for the place, reads notice and
 * commitment and signs, once, without an account. A code that is unknown, used, withdrawn or out of date gives the same
 * answer; wrong guesses are counted. What is read and written runs as an actor held to this one place, so that the database
 * shows nothing else.
 */
@Service
@PreAuthorize("permitAll()")
public class SigningWithoutAccount {

    /** Text messages that one signing code pays for. */
    static final int TEXTS = 5;
    /** Wrong answers to one text message. */
    static final int ANSWERS = 5;

    private static final Logger LOG = LoggerFactory.getLogger(SigningWithoutAccount.class);
    private static final int DIGITS = 6;
    private static final Duration BETWEEN_TEXTS = Duration.ofSeconds(60);
    private static final Duration TEXT_HOLDS = Duration.ofMinutes(10);
    private static final Duration PROOF_HOLDS = Duration.ofMinutes(30);
    private static final Actor NOBODY = new Actor(null, "", new UUID(0, 0), null, null, List.of(), List.of());

    private final SigningLinkRows rows;
    private final MobilizationAccess access;
    private final DeliveryRows deliveries;
    private final DocumentReading reading;
    private final CommitmentRecording recording;
    private final TaskSettlement tasks;
    private final TenantSettings settings;
    private final TenantDirectory tenants;
    private final CurrentActor currentActor;
    private final ObjectProvider<TextMessages> texts;
    private final TransactionTemplate transaction;
    private final AuditLog audit;
    private final Messages messages;
    private final Clock clock;
    private final Attempts attempts = new Attempts("mobilization.signing.too-many");

    SigningWithoutAccount(
            SigningLinkRows rows,
            MobilizationAccess access,
            DeliveryRows deliveries,
            DocumentReading reading,
            CommitmentRecording recording,
            TaskSettlement tasks,
            TenantSettings settings,
            TenantDirectory tenants,
            CurrentActor currentActor,
            ObjectProvider<TextMessages> texts,
            TransactionTemplate transaction,
            AuditLog audit,
            Messages messages,
            Clock clock) {
        this.rows = rows;
        this.access = access;
        this.deliveries = deliveries;
        this.reading = reading;
        this.recording = recording;
        this.tasks = tasks;
        this.settings = settings;
        this.tenants = tenants;
        this.currentActor = currentActor;
        this.texts = texts;
        this.transaction = transaction;
        this.audit = audit;
        this.messages = messages;
        this.clock = clock;
    }

    /** What the holder of a code reads before the number is proved. */
    public record Offer(String place, String campaign, String maskedPhone, LocalDate until) {}

    /**
     * A signature.
     *
     * @param signerName the owner (legal representative)
     * @param png as drawn on the screen
     */
    public record Signature(String signerName, Upload png, SigningLink.Device device) {}

    /** A code that can be signed with, and its place. */
    private record Open(SigningLink link, Place place) {}

    /** A text message on its way. */
    private record Text(String phone, String words) {}

    /**
     * What a link's token or a code opens.
     *
     * @param visitor address the question comes from
     * @return empty for everything that cannot be signed with, whatever the reason
     * @throws DomainException {@code mobilization.signing.too-many}
     */
    @Transactional(readOnly = true)
    public Optional<Offer> find(String key, String visitor) {
        return find(
                key,
                visitor,
                open -> new Offer(
                        open.place().name(),
                        access.campaign(open.link().campaignId()).title(),
                        Masked.number(open.place().phone()),
                        LocalDate.ofInstant(open.link().expiresAt(), clock.getZone())));
    }

    /**
     * Sends a code of six digits to the number registered for the place. It holds for ten minutes; a new one makes it useless.
     *
     * @throws DomainException mobilization.signing.… within a minute of the last one, after five of them, or where the gateway
     *     does not take it
     */
    public void sendText(String key, String visitor) {
        Text text = transaction.execute(status -> prepare(key, visitor));
        try {
            texts.getObject().send(text.phone(), text.words());
        } catch (TextMessages.DeliveryFailed e) {
            LOG.warn("The code of a signing could not be sent", e);
            throw new DomainException("mobilization.signing.text-failed");
        }
    }

    private Text prepare(String key, String visitor) {
        return find(key, visitor, open -> {
                    SigningLink link = open.link();
                    if (texts.getIfAvailable() == null
                            || !SigningLinks.MOBILE
                                    .matcher(open.place().phone())
                                    .matches()) {
                        throw new DomainException("mobilization.signing.text-failed");
                    }
                    String digits = HandedKeys.digits(DIGITS);
                    Instant now = clock.instant();
                    if (!rows.textSent(link.id(), hash(link, digits), now, now.minus(BETWEEN_TEXTS), TEXTS)) {
                        throw new DomainException(
                                link.textsSent() >= TEXTS
                                        ? "mobilization.signing.texts-over"
                                        : "mobilization.signing.text-too-soon");
                    }
                    record("signing_link.text_sent", open);
                    return new Text(
                            open.place().phone(),
                            messages.chinese(
                                    "mobilization.signing.text",
                                    digits,
                                    open.place().name(),
                                    String.valueOf(TEXT_HOLDS.toMinutes())));
                })
                .orElseThrow(() -> new DomainException("mobilization.signing.unknown"));
    }

    /**
     * Answers with the code of the text message.
     *
     * @return the proof, which the page keeps for reading and signing; good for half an hour
     * @throws DomainException {@code mobilization.signing.wrong}, also when the message is too old or answered wrongly too often
     */
    @Transactional(noRollbackFor = DomainException.class)
    public String prove(String key, String visitor, String answer) {
        return find(key, visitor, open -> {
                    SigningLink link = open.link();
                    String right = rows.takeAnswer(link.id(), clock.instant().minus(TEXT_HOLDS), ANSWERS)
                            .orElseThrow(() -> new DomainException("mobilization.signing.text-useless"));
                    if (!same(right, hash(link, answer.replaceAll("\\s", "")))) {
                        record("signing_link.wrong_answer", open);
                        throw new DomainException("mobilization.signing.wrong");
                    }
                    String proof = HandedKeys.token();
                    rows.proved(link.id(), HandedKeys.hash(proof), clock.instant());
                    record("signing_link.number_proved", open);
                    return proof;
                })
                .orElseThrow(() -> new DomainException("mobilization.signing.unknown"));
    }

    /** The text of the notice or the commitment, for whoever proved the number. */
    @Transactional(readOnly = true)
    public OfficialPage document(String key, String visitor, String proof, Kind kind) {
        Open open = proved(key, visitor, proof);
        return as(
                visitorOf(open, ""),
                () -> reading.page(
                        access.campaign(open.link().campaignId()), open.link().enterpriseId(), kind));
    }

    /** Name of the owner as it is registered; empty without one. */
    @Transactional(readOnly = true)
    public String owner(String key, String visitor, String proof) {
        return proved(key, visitor, proof).place().owner();
    }

    /**
     * Signs, and finishes the task of the place. The record says that there was no account, which number was proved and by which
     * code.
     *
     * @throws DomainException as {@link CommitmentService#sign}, and where the proof is too old or the code was used
     */
    @Transactional
    public Commitment sign(String key, String visitor, String proof, Signature signature) {
        Open open = proved(key, visitor, proof);
        SigningLink link = open.link();
        String phone = Masked.number(open.place().phone());
        boolean first = as(
                tenants.systemActor(link.tenantId()),
                () -> rows.use(link.id(), phone, signature.device(), clock.instant()));
        if (!first) {
            throw new DomainException("mobilization.signing.unknown");
        }
        LocalDate today = access.today();
        return as(visitorOf(open, signature.signerName().strip()), () -> {
            Commitment commitment = recording.record(
                    new Signing(
                            link.campaignId(),
                            link.enterpriseId(),
                            today,
                            Method.SCREEN,
                            signature.png(),
                            signature.signerName()),
                    Map.of(
                            "withoutAccount",
                            true,
                            "phone",
                            phone,
                            "signingCode",
                            link.number(),
                            "device",
                            signature.device().key()));
            tasks.settleOfEnterprise(
                    link.campaignId(),
                    link.enterpriseId(),
                    Tasks.SIGN_COMMITMENT,
                    new TaskResult("", commitment.fileId(), today),
                    today);
            return commitment;
        });
    }

    private Open proved(String key, String visitor, String proof) {
        return find(
                        key,
                        visitor,
                        open -> rows.isProof(
                                        open.link().id(),
                                        HandedKeys.hash(proof),
                                        clock.instant().minus(PROOF_HOLDS))
                                ? Optional.of(open)
                                : Optional.<Open>empty())
                .orElseThrow(() -> new DomainException("mobilization.signing.unknown"))
                .orElseThrow(() -> new DomainException("mobilization.signing.proof-over"));
    }

    /** Looks a key up as nobody and goes on as the authority that handed it out; the key itself is the permission. */
    private <T> Optional<T> find(String key, String visitor, Function<Open, T> action) {
        attempts.check(visitor);
        Optional<SigningLink> found =
                as(NOBODY, () -> rows.findByHash(HandedKeys.hash(key))).filter(link -> link.isOpen(clock.instant()));
        if (found.isEmpty()) {
            attempts.count(visitor);
            return Optional.empty();
        }
        SigningLink link = found.get();
        return as(tenants.systemActor(link.tenantId()), () -> rows.place(link.enterpriseId())
                .filter(this::isAllowed)
                .filter(place -> deliveries
                        .commitment(link.campaignId(), link.enterpriseId())
                        .isEmpty())
                .map(place -> action.apply(new Open(link, place))));
    }

    private boolean isAllowed(Place place) {
        return settings.choice(place.areaTenantId(), MobilizationSettings.SIGN_BY_PHONE, access.today())
                .equals("yes");
    }

    /** Held to this place as its own people are, under the name given and the words that say there is no account. */
    private Actor visitorOf(Open open, String name) {
        String phone = Masked.number(open.place().phone());
        String words = name.isEmpty()
                ? messages.chinese("mobilization.signing.holder", phone)
                : messages.chinese("mobilization.signing.visitor", name, phone);
        return tenants.actor(
                null, words, open.place().areaTenantId(), null, open.link().enterpriseId());
    }

    private void record(String act, Open open) {
        UUID place = open.link().enterpriseId();
        currentActor.runAs(
                visitorOf(open, ""),
                () -> audit.record(
                        act,
                        "enterprise",
                        place,
                        place,
                        null,
                        Map.of("signingCode", open.link().number())));
    }

    private <T> T as(Actor actor, Supplier<T> action) {
        return currentActor.callAs(actor, action);
    }

    /** Six digits alone would be found in their hash; with the row's id a table of all of them serves one message only. */
    private static String hash(SigningLink link, String digits) {
        return HandedKeys.hash(link.id() + ":" + digits);
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
