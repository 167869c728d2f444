package org.anbiao.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anbiao.campaign.PhaseKind;
import org.anbiao.campaign.workflow.CampaignModel;
import org.anbiao.campaign.workflow.MovedDeadlineModel;
import org.anbiao.campaign.workflow.ParticipationModel;
import org.anbiao.campaign.workflow.PhaseModel;
import org.anbiao.enforcement.workflow.CaseModel;
import org.anbiao.hazard.workflow.HazardModel;
import org.anbiao.recognition.workflow.SelectionModel;
import org.anbiao.reporting.workflow.QuarterlyReportModel;
import org.anbiao.reporting.workflow.ReportPeriodModel;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.Script;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every model file keeps the rules of processes/README.md and agrees with its constants. */
class ProcessModelsTest {

    private static final Map<String, Class<?>> CONSTANTS = constants();
    private static final Pattern BEAN = Pattern.compile("[$#]\\{(\\w+)[.}]");
    /** Names in expressions that are variables of the case. */
    private static final Set<String> VARIABLES =
            Set.of("approved", "further", "refused", "phaseId", "unitId", "taskKey", "itemId");
    /** Names of the beans that expressions call; the deployment fails nowhere if one is missing, so they stand here. */
    private static final Set<String> BEANS = Set.of(
            "phaseTasks",
            "phaseDeadline",
            "participationSteps",
            "freezeBase",
            "closeCampaign",
            "withdrawCampaign",
            "markPhaseOverdue",
            "markUnitOverdue",
            "hazardSteps",
            "reportSteps",
            "reportDates",
            "markReportsOverdue",
            "markMovedDeadline",
            "selectionSteps",
            "caseSteps");

    static Stream<File> files() {
        return Arrays.stream(new File("processes").listFiles((folder, name) -> name.endsWith(".bpmn")))
                .sorted();
    }

    @ParameterizedTest
    @MethodSource("files")
    void fileIsNamedAfterItsProcessAndIsExecutableWithHistoryTimeToLive(File file) {
        Process process = only(model(file).getModelElementsByType(Process.class));
        assertThat(file.getName()).isEqualTo(process.getId() + ".bpmn");
        assertThat(process.isExecutable()).isTrue();
        assertThat(process.getCamundaHistoryTimeToLiveString()).isNotBlank();
        assertThat(process.getName()).matches(".*[\\u4e00-\\u9fff].*");
        assertThat(CONSTANTS).containsKey(process.getId());
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyTaskAndMessageHasItsConstant(File file) {
        BpmnModelInstance model = model(file);
        Set<String> known = values(
                CONSTANTS.get(only(model.getModelElementsByType(Process.class)).getId()));
        Set<String> used = new TreeSet<>();
        model.getModelElementsByType(UserTask.class).forEach(task -> used.add(task.getId()));
        model.getModelElementsByType(ServiceTask.class).forEach(task -> used.add(task.getId()));
        model.getModelElementsByType(Message.class).forEach(message -> used.add(message.getName()));
        if (PhaseModel.PROCESSES.contains(
                only(model.getModelElementsByType(Process.class)).getId())) {
            used.removeIf(id -> unitTasks().contains(TaskStep.keyOf(id)));
        }
        assertThat(known).containsAll(used);
    }

    @Test
    void everyUnitTaskOfAPhaseKindIsDrawnInItsModel() {
        for (PhaseKind kind : PhaseKind.values()) {
            BpmnModelInstance model = model(new File("processes/" + kind.process() + ".bpmn"));
            List<String> drawn = model.getModelElementsByType(UserTask.class).stream()
                    .map(task -> TaskStep.keyOf(task.getId()))
                    .toList();
            if (!kind.isGeneric()) {
                assertThat(drawn).containsExactlyInAnyOrderElementsOf(kind.unitTasks());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void noScriptsAndEveryExpressionCallsAKnownBean(File file) throws java.io.IOException {
        assertThat(model(file).getModelElementsByType(Script.class)).isEmpty();
        Matcher beans = BEAN.matcher(java.nio.file.Files.readString(file.toPath()));
        while (beans.find()) {
            assertThat(VARIABLES.contains(beans.group(1)) || BEANS.contains(beans.group(1)))
                    .as(beans.group(1))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyElementIsDrawnAndWhatUsersSeeHasAChineseName(File file) {
        BpmnModelInstance model = model(file);
        Set<String> drawn = model.getModelElementsByType(BpmnShape.class).stream()
                .map(shape -> shape.getBpmnElement().getId())
                .collect(Collectors.toSet());
        assertThat(drawn)
                .containsAll(model.getModelElementsByType(FlowNode.class).stream()
                        .map(BaseElement::getId)
                        .toList());
        assertThat(model.getModelElementsByType(UserTask.class))
                .allSatisfy(task -> assertThat(task.getName()).matches(".*[\\u4e00-\\u9fff].*"));
    }

    /** So that a test of every flow, which {@link ProcessPathsIT} asks for, has reached every step, event and end as well. */
    @ParameterizedTest
    @MethodSource("files")
    void everyNodeLiesOnAFlow(File file) {
        assertThat(model(file).getModelElementsByType(FlowNode.class))
                .filteredOn(node -> !(node instanceof SubProcess inner && inner.triggeredByEvent()))
                .allSatisfy(node -> assertThat(
                                node.getIncoming().size() + node.getOutgoing().size())
                        .as(node.getId())
                        .isPositive());
    }

    @Test
    void shapesDoNotOverlap() {
        files().forEach(file -> {
            List<BpmnShape> shapes = model(file).getModelElementsByType(BpmnShape.class).stream()
                    .filter(shape -> !shape.getBpmnElement()
                                    .getElementType()
                                    .getTypeName()
                                    .equals("subProcess")
                            && !shape.getBpmnElement()
                                    .getElementType()
                                    .getTypeName()
                                    .equals("boundaryEvent"))
                    .toList();
            for (BpmnShape one : shapes) {
                assertThat(shapes)
                        .filteredOn(other -> other != one && overlap(one, other))
                        .as(file.getName())
                        .isEmpty();
            }
        });
    }

    @Test
    void enterprisesHaveNoTimers() {
        assertThat(model(new File("processes/enterprise-participation.bpmn"))
                        .getModelElementsByType(TimerEventDefinition.class))
                .isEmpty();
    }

    @Test
    void delegatesStayShort() throws java.io.IOException {
        try (Stream<java.nio.file.Path> sources = java.nio.file.Files.walk(java.nio.file.Path.of("src/main/java"))) {
            for (java.nio.file.Path source :
                    sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                String text = java.nio.file.Files.readString(source);
                if (text.contains("extends TenantDelegate")) {
                    assertThat(text.lines().count()).as(source.toString()).isLessThanOrEqualTo(40);
                }
            }
        }
    }

    private static boolean overlap(BpmnShape one, BpmnShape other) {
        var a = one.getBounds();
        var b = other.getBounds();
        return a.getX() < b.getX() + b.getWidth()
                && b.getX() < a.getX() + a.getWidth()
                && a.getY() < b.getY() + b.getHeight()
                && b.getY() < a.getY() + a.getHeight();
    }

    private static Set<String> unitTasks() {
        return Arrays.stream(PhaseKind.values())
                .flatMap(kind -> kind.unitTasks().stream())
                .collect(Collectors.toSet());
    }

    private static Map<String, Class<?>> constants() {
        Map<String, Class<?>> constants = new HashMap<>();
        constants.put(CampaignModel.PROCESS, CampaignModel.class);
        constants.put(ParticipationModel.PROCESS, ParticipationModel.class);
        constants.put(ReviewModel.PROCESS, ReviewModel.class);
        constants.put(QuarterlyReportModel.PROCESS, QuarterlyReportModel.class);
        constants.put(SelectionModel.PROCESS, SelectionModel.class);
        constants.put(HazardModel.PROCESS, HazardModel.class);
        constants.put(ReportPeriodModel.PROCESS, ReportPeriodModel.class);
        constants.put(MovedDeadlineModel.PROCESS, MovedDeadlineModel.class);
        constants.put(CaseModel.PROCESS, CaseModel.class);
        PhaseModel.PROCESSES.forEach(process -> constants.put(process, PhaseModel.class));
        return constants;
    }

    private static Set<String> values(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == String.class)
                .map(ProcessModelsTest::value)
                .collect(Collectors.toSet());
    }

    private static String value(Field field) {
        try {
            return (String) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static BpmnModelInstance model(File file) {
        return Bpmn.readModelFromFile(file);
    }

    private static <T> T only(Collection<T> elements) {
        assertThat(elements).hasSize(1);
        return elements.iterator().next();
    }
}
