// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "hall_sheet_form.h"

#include "hall_sheet_words.h"
#include "service/raise.h"
#include "typed_day.h"
#include "words.h"

#include <algorithm>

namespace throughline::models {

using domain::HallLine;
using domain::HallReading;

namespace {

constexpr QChar between = u'\n'; // lines of a draft

struct Loaded
{
    HallTopForm::Teams teams;
    std::string ring;
    std::optional<service::FormDraft> draft;
};

[[nodiscard]] HallReading readLine(const QString &typed)
{
    // What was pasted may have several lines: one stays one.
    return domain::readHallLine(typed.simplified().toStdString());
}

[[nodiscard]] QString codesOf(const HallLine &line)
{
    return words::text(domain::hallLineCodes(line));
}

} // namespace

HallSheetForm::HallSheetForm(QObject *parent) : HallTopForm(QStringLiteral("hallSheet"), parent)
{
    const auto forget = [this] {
        m_takenOut.reset();
        m_lastText.clear();
        readLines();
    };
    connect(this, &FormModel::discarded, this, forget);
    connect(this, &FormModel::saved, this, forget);
}

void HallSheetForm::load()
{
    // Whom to ring, as what teams one writes in, is the writer's to tell.
    session()->write<Loaded>(
        this,
        [key = draftKey()](service::Workspace &workspace) -> base::Result<Loaded> {
            Loaded loaded;
            loaded.teams = teamsOf(workspace);
            TL_TRY(loaded.ring, service::ringNow(workspace, domain::Kind::Safeguarding));
            TL_TRY(loaded.draft, service::findDraft(workspace.store().drafts, key));
            return loaded;
        },
        [this](base::Result<Loaded> loaded) {
            if (!loaded)
                return fail(QString(), loaded.error());
            setTeams(loaded->teams);
            m_ring = words::text(loaded->ring);
            service::FormDraft fresh{draftKey(), 1, {}, {}};
            if (authority() && !authority()->lastPrison().isEmpty())
                fresh.values.emplace("prison", authority()->lastPrison().toStdString());
            begin({}, loaded->draft ? *std::move(loaded->draft) : std::move(fresh));
            readLines();
        });
}

QString HallSheetForm::topText() const
{
    if (!session())
        return {};
    const auto on = typedDay(day(), domain::londonDay(session()->now()));
    return tr("%1, %2. %3. %n on shift", nullptr, workers())
        .arg(words::prison(prison().toStdString()), on ? words::day(*on) : day(),
             words::code("visit_type", visitType().toStdString()));
}

void HallSheetForm::setLine(const QString &line)
{
    if (line == answer("line"))
        return;
    if (!problems().isEmpty())
        setProblems({});
    setText("line", line);
}

QString HallSheetForm::reading() const
{
    if (line().trimmed().isEmpty())
        return {};
    const HallReading found = readLine(line());
    return isFaulty() ? HallSheetWords::fault(found) : HallSheetWords::line(found.line);
}

bool HallSheetForm::isFaulty() const
{
    if (line().trimmed().isEmpty())
        return false;
    const HallReading found = readLine(line());
    return found.fault != domain::HallLineFault::None && !domain::isUnfinished(found.fault);
}

std::optional<std::size_t> HallSheetForm::changedLine() const
{
    bool isNumber = false;
    const qulonglong place = answer("changing").toULongLong(&isNumber);
    return isNumber && place < m_lines.size() ? std::optional(static_cast<std::size_t>(place))
                                              : std::nullopt;
}

int HallSheetForm::lineNumber() const
{
    return static_cast<int>(changedLine().value_or(m_lines.size())) + 1;
}

QVariantList HallSheetForm::whoTiles() const
{
    return HallSheetWords::whoTiles();
}

QVariantList HallSheetForm::whatTiles() const
{
    return HallSheetWords::whatTiles();
}

QString HallSheetForm::who() const
{
    const HallLine line = readLine(this->line()).line;
    return line.isWithPrisoner ? QStringLiteral("prisoner")
        : line.isFirstVisit    ? QStringLiteral("first")
        : line.adults > 0      ? QStringLiteral("adult")
        : line.children > 0    ? QStringLiteral("child")
                               : QString();
}

int HallSheetForm::children() const
{
    return std::max(1, static_cast<int>(readLine(line()).line.children));
}

QString HallSheetForm::totals() const
{
    return HallSheetWords::totals(m_lines);
}

QString HallSheetForm::takenOutText() const
{
    return m_takenOut ? HallSheetWords::line(m_takenOut->line) : QString();
}

QString HallSheetForm::concernText() const
{
    const auto crosses = static_cast<int>(std::ranges::count_if(m_lines, &HallLine::isConcern));
    if (crosses == 0)
        return {};
    return tr("%n lines have the cross of a concern. A cross tells your managers nothing: %1",
              nullptr, crosses)
        .arg(m_ring);
}

std::optional<service::HallSheet> HallSheetForm::checkTop()
{
    service::HallSheet sheet{
        prison().toStdString(), visitType().toStdString(), {}, workers(), chosenTeam(), {}};
    const domain::PartialDate today = domain::londonDay(session()->now());
    const auto on = typedDay(day(), today);
    QString ofDay;
    if (!on || !on->isWholeDay()) {
        ofDay = tr("Enter the date on the sheet, like 24 November 2026");
    } else {
        sheet.on = *on;
        switch (service::checkSheetDay(*on, today)) {
        case service::SheetDay::Good:
            break;
        case service::SheetDay::InTheFuture:
            ofDay = tr("Date on the sheet must be today or in the past");
            break;
        case service::SheetDay::TooLongAgo:
            ofDay = tr("Date on the sheet must be in the last three months. Check the year");
            break;
        }
    }
    const QVariantList missing = missingOfTop(ofDay);
    setProblems(missing);
    return missing.isEmpty() ? std::optional(std::move(sheet)) : std::nullopt;
}

void HallSheetForm::goToLines()
{
    if (!isReady())
        return;
    const auto sheet = checkTop();
    if (!sheet)
        return;
    // The day, not "yesterday": the sheet may be finished tomorrow.
    keep({{"day", words::day(sheet->on)}, {"atLines", QStringLiteral("yes")}});
}

void HallSheetForm::changeTop()
{
    keep({{"atLines", QString()}});
}

void HallSheetForm::complain(const char *field, const QString &text)
{
    setProblems({words::problem(field, text)});
}

bool HallSheetForm::keepLine()
{
    if (!isReady() || isSaving())
        return false;
    const HallReading found = readLine(line());
    if (found.fault != domain::HallLineFault::None) {
        complain("line", HallSheetWords::fault(found));
        return false;
    }
    if (const auto place = changedLine())
        m_lines[*place] = found.line;
    else
        m_lines.push_back(found.line);
    m_takenOut.reset();
    m_lastText = HallSheetWords::line(found.line);
    writeLines(backToTheNext());
    emit kept();
    return true;
}

void HallSheetForm::say(const HallLine &line)
{
    setLine(codesOf(line));
}

void HallSheetForm::chooseWho(const QString &key)
{
    const HallReading found = readLine(line());
    if (isFaulty())
        return complain("line", HallSheetWords::fault(found));
    HallLine line = found.line;
    const bool isSame = key == who();
    line.isWithPrisoner = line.isFirstVisit = false;
    line.adults = line.children = 0;
    if (!isSame) {
        line.isWithPrisoner = key == QLatin1String("prisoner");
        line.isFirstVisit = key == QLatin1String("first");
        line.children = key == QLatin1String("child") ? 1 : 0;
        line.adults = line.isWithPrisoner || line.children > 0 ? 0 : 1;
    }
    say(line);
}

void HallSheetForm::setChildren(int count)
{
    const HallReading found = readLine(line());
    if (isFaulty())
        return complain("line", HallSheetWords::fault(found));
    HallLine line = found.line;
    line.isWithPrisoner = false;
    line.children = std::clamp<std::int64_t>(count, 1, domain::mostOnHallLine);
    say(line);
}

void HallSheetForm::chooseWhat(const QString &key)
{
    const HallReading found = readLine(line());
    if (isFaulty())
        return complain("line", HallSheetWords::fault(found));
    if (who().isEmpty() && !found.line.isConcern)
        return complain("line", tr("Tap who it was first."));
    HallLine line = found.line;
    line.event = key.toStdString();
    say(line);
    (void)keepLine();
}

void HallSheetForm::changeLine(int number)
{
    const auto place = static_cast<std::size_t>(number) - 1;
    if (!isReady() || isSaving() || number < 1 || place >= m_lines.size() || place == changedLine())
        return;
    if (isChanging() && !keepLine())
        return; // what is wrong with it is said
    m_takenOut.reset();
    setProblems({});
    setTexts({{"waiting", line()},
              {"changing", QString::number(place)},
              {"line", codesOf(m_lines[place])}});
}

FormModel::Answers HallSheetForm::backToTheNext() const
{
    return {{"changing", {}}, {"line", answer("waiting")}, {"waiting", {}}};
}

void HallSheetForm::leaveLine()
{
    if (!isChanging())
        return;
    setProblems({});
    setTexts(backToTheNext());
}

void HallSheetForm::takeOut()
{
    const auto place = changedLine();
    if (!place || isSaving())
        return;
    setProblems({});
    m_takenOut = TakenOut{*place, m_lines[*place]};
    m_lines.erase(m_lines.begin() + static_cast<std::ptrdiff_t>(*place));
    writeLines(backToTheNext());
}

void HallSheetForm::putBack()
{
    if (!m_takenOut || isSaving())
        return;
    const TakenOut out = *std::exchange(m_takenOut, std::nullopt);
    const std::size_t place = std::min(out.place, m_lines.size());
    m_lines.insert(m_lines.begin() + static_cast<std::ptrdiff_t>(place), out.line);
    writeLines();
}

void HallSheetForm::readLines()
{
    m_lines.clear();
    for (const QString &one : answer("lines").split(between, Qt::SkipEmptyParts)) {
        const HallReading found = readLine(one);
        if (found.fault == domain::HallLineFault::None)
            m_lines.push_back(found.line);
    }
    showLines();
    emit changed();
}

void HallSheetForm::writeLines(Answers with)
{
    QStringList lines;
    for (const HallLine &one : m_lines)
        lines.append(codesOf(one));
    with.emplace_back("lines", lines.join(between));
    showLines();
    setTexts(with);
}

void HallSheetForm::showLines()
{
    std::vector<HallEntryRow> rows;
    for (std::size_t place = m_lines.size(); place-- > 0;) {
        HallEntryRow row;
        row.entry = QString::number(place + 1);
        row.text =
            tr("%1. %2", "7. Adult: Listened").arg(row.entry, HallSheetWords::line(m_lines[place]));
        row.detail = codesOf(m_lines[place]).section(u'/', 0, 0).trimmed();
        rows.push_back(std::move(row));
    }
    m_rows.setRows(std::move(rows));
}

void HallSheetForm::save()
{
    if (!isReady() || isSaving())
        return;
    auto sheet = checkTop();
    if (!sheet) {
        const QVariantList missing = problems();
        keep({{"atLines", QString()}}, [this, missing] { setProblems(missing); });
        return;
    }
    // What is typed is not left behind: neither in a line that is being changed nor in the one
    // that waits for it.
    while (isChanging() || !line().trimmed().isEmpty()) {
        if (!keepLine())
            return;
    }
    if (m_lines.empty())
        return complain("line", tr("Enter at least one line"));
    sheet->lines = m_lines;
    saveWith(tr("Saved on this device"),
             [sheet = *std::move(sheet), key = draftKey()](service::Workspace &workspace) {
                 return service::saveHallSheet(workspace, sheet, key);
             });
}

} // namespace throughline::models
