package org.anbiao.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import org.anbiao.demo.DemoOrganisations.SectorSeed;
import org.anbiao.demo.DemoOrganisations.UnitSeed;
import org.anbiao.registry.CreditCode;
import org.jspecify.annotations.Nullable;

/** Invents enterprises from a fixed seed: the same ones at every first start. */
final class DemoEnterpriseMaker {

    private static final long SEED = 33456;
    private static final List<String> FIRST = List.of(
            "云岫", "鹿鸣", "青禾", "澄湖", "星野", "松涧", "白鹭", "禾沐", "望舒", "听澜", "栖霞", "麦浪", "枫桥", "朝露", "远岫", "砚田", "竹里", "海棠",
            "漱石", "流萤", "晴川", "南烛", "木槿", "苍梧", "溪午", "归舟", "扶桑", "凌霄", "灵犀", "拾光");
    private static final List<String> SECOND =
            List.of("", "新", "隆", "恒", "瑞", "嘉", "源", "和", "泰", "诚", "盛", "丰", "宏", "安", "永", "兴");
    private static final List<String> TRADES = List.of(
            "石材", "陶瓷", "茶业", "机械", "纸品", "包装", "服饰", "鞋材", "食品", "五金", "建材", "竹木", "电子", "塑料", "印刷", "物流", "家具", "纺织",
            "模具", "汽配");
    private static final List<String> FORMS = List.of("有限公司", "有限公司", "有限公司", "厂", "实业有限公司", "合作社");
    private static final List<String> SURNAMES =
            List.of("闻", "岳", "池", "柏", "钟离", "令狐", "温", "凌", "黎", "云", "秋", "南宫", "司徒", "乐", "简", "古", "景", "祝");
    private static final List<String> GIVEN =
            List.of("若谷", "知远", "明川", "怀瑾", "思齐", "文渊", "星河", "长风", "守拙", "予安", "听雨", "行舟", "望山", "景行", "慎行", "致远");
    private static final List<String> PLACE_CATEGORIES = List.of(
            "school",
            "medical",
            "shop",
            "catering",
            "hotel",
            "entertainment",
            "internet_cafe",
            "beauty_bath",
            "workshop");
    private static final List<String> PLACE_NAMES =
            List.of("启蒙培训班", "平安诊所", "便民商店", "家常饭馆", "客来旅馆", "欢声歌厅", "速联网吧", "清爽理发店", "小作坊");
    private static final List<String> SECTOR_NAMES = List.of("燃气", "供水", "污水处理", "公园管理", "环卫服务");

    private final Random random = new Random(SEED);
    private final LocalDate today;
    private int number;

    DemoEnterpriseMaker(LocalDate today) {
        this.today = today;
    }

    List<DemoEnterprise> make(DemoArea area) {
        List<DemoEnterprise> made = new ArrayList<>(area.enterprises() + area.nineSmall());
        for (int i = 0; i < area.enterprises(); i++) {
            made.add(enterprise(area, i));
        }
        for (int i = 0; i < area.nineSmall(); i++) {
            made.add(place(area, i));
        }
        return made;
    }

    private DemoEnterprise enterprise(DemoArea area, int index) {
        String trade = area.supervisor() == null ? pick(TRADES) : SECTOR_NAMES.get(index % SECTOR_NAMES.size());
        SectorSeed sector = sector(area, index, trade);
        String name = pick(FIRST) + pick(SECOND) + trade + pick(FORMS);
        boolean institution = random.nextInt(40) == 0;
        int staff = staff();
        long revenue = (long) (staff * (60_000 + random.nextInt(260_000)));
        boolean staffMissing = random.nextInt(60) == 0;
        String sizeClass = sizeClass(staffMissing ? 0 : staff, revenue);
        return subject(
                area,
                index,
                false,
                unique(area, name),
                null,
                sector,
                institution,
                staffMissing ? null : staff,
                revenue,
                sizeClass,
                institution ? "decided" : staffMissing ? "provisional" : "computed");
    }

    private DemoEnterprise place(DemoArea area, int index) {
        int kind = skewed(PLACE_CATEGORIES.size());
        String name = pick(FIRST) + pick(SECOND) + PLACE_NAMES.get(kind);
        return subject(
                area,
                index,
                true,
                unique(area, name),
                PLACE_CATEGORIES.get(kind),
                null,
                false,
                null,
                null,
                null,
                "not_applicable");
    }

    private DemoEnterprise subject(
            DemoArea area,
            int index,
            boolean nineSmall,
            String name,
            @Nullable String category,
            @Nullable SectorSeed sector,
            boolean institution,
            @Nullable Integer staff,
            @Nullable Long revenue,
            @Nullable String sizeClass,
            String basis) {
        number++;
        List<UnitSeed> blocks = area.blocks();
        UnitSeed block = blocks.get(random.nextInt(blocks.size()));
        LocalDate entered = entered();
        LocalDate closed = random.nextInt(28) == 0 && entered.isBefore(today.minusMonths(4))
                ? between(entered.plusMonths(3), today)
                : null;
        boolean moved = closed == null && random.nextInt(45) == 0 && entered.isBefore(today.minusMonths(8));
        UnitSeed before = blocks.get(random.nextInt(blocks.size()));
        boolean reallyMoved = moved && !before.name().equals(block.name());
        UUID gridId = block.grids().isEmpty()
                ? null
                : area.area()
                        .unitId(block.grids().get(random.nextInt(block.grids().size())));
        var supervisor = area.supervisor();
        List<UUID> lines = area.lines();
        UUID lineUnit = supervisor != null && sector != null
                ? supervisor.unitId(sector.lead())
                : lines.isEmpty() ? null : lines.get(index % lines.size());
        return new DemoEnterprise(
                DemoOrganisations.idOf("enterprise:" + area.area().code() + ":" + nineSmall + ":" + index),
                nineSmall,
                code(area.regionCode()),
                name,
                category,
                area.area().shortName().replace("（虚构）", "") + block.name() + (1 + random.nextInt(300)) + "号",
                "000" + String.format(Locale.ROOT, "%08d", number),
                sector == null ? null : (supervisor == null ? area.area() : supervisor).sectorId(sector),
                institution,
                !nineSmall && random.nextInt(18) == 0,
                staff,
                revenue,
                sizeClass,
                basis,
                area.area().unitId(block.name()),
                gridId,
                area.area().id(),
                supervisor == null ? area.area().id() : supervisor.id(),
                lineUnit,
                entered.minusDays(30 + random.nextInt(3000)),
                entered,
                closed,
                reallyMoved ? between(entered.plusMonths(2), today.minusMonths(1)) : null,
                reallyMoved ? area.area().unitId(before.name()) : null,
                tags(entered),
                random.nextDouble(),
                person());
    }

    /** A department's sectors in turn; else that of the area which the enterprise's trade belongs to. */
    private static @Nullable SectorSeed sector(DemoArea area, int index, String trade) {
        var supervisor = area.supervisor();
        return supervisor != null
                ? supervisor.sectors().get(index % supervisor.sectors().size())
                : area.area().sectors().stream()
                        .filter(sector -> sector.trades().contains(trade))
                        .findFirst()
                        .orElse(null);
    }

    private String code(String region) {
        String body = "91" + region + "DEM" + String.format(Locale.ROOT, "%06d", number);
        return body + CreditCode.checkDigit(body);
    }

    private List<String> tags(LocalDate entered) {
        List<String> tags = new ArrayList<>();
        if (entered.isAfter(today.minusYears(1))) {
            tags.add("newly_opened");
        }
        if (random.nextInt(30) == 0) {
            tags.add("leading");
        }
        return tags;
    }

    private LocalDate entered() {
        LocalDate start = LocalDate.of(2021, 8, 1);
        return random.nextInt(100) < 82 ? start.plusDays(random.nextInt(20)) : between(start, today.minusDays(20));
    }

    private int staff() {
        int dice = random.nextInt(100);
        if (dice < 6) {
            return 300 + random.nextInt(600);
        }
        return dice < 22 ? 100 + random.nextInt(200) : 4 + random.nextInt(90);
    }

    /** The three classes of: the highest class that either figure reaches. */
    private static String sizeClass(int staff, long revenueYuan) {
        if (staff >= 300 || revenueYuan >= 20_000_000L) {
            return "above_scale";
        }
        return staff >= 100 || revenueYuan >= 10_000_000L ? "medium" : "small_micro";
    }

    private int skewed(int size) {
        return Math.min(random.nextInt(size), random.nextInt(size) + 2) % size;
    }

    /** A person with an invented name. */
    String person() {
        return pick(SURNAMES) + pick(GIVEN);
    }

    /** A day between two days, both included; the first where the order is wrong. */
    LocalDate between(LocalDate first, LocalDate last) {
        long days = last.toEpochDay() - first.toEpochDay();
        return days <= 0 ? first : first.plusDays(random.nextInt((int) days + 1));
    }

    /** The random numbers of the demonstration, so that facts follow in the same order at every first start. */
    Random random() {
        return random;
    }

    private final java.util.Set<String> names = new java.util.HashSet<>();

    private String unique(DemoArea area, String name) {
        String candidate = name;
        int copy = 2;
        while (!names.add(area.area().code() + candidate)) {
            candidate = name.replaceFirst(
                    "(.{2})", "$1" + SECOND.get(1 + copy % (SECOND.size() - 1)) + (copy > 15 ? copy : ""));
            copy++;
        }
        return candidate;
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
