// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/import/columns.h"

#include "domain/plain_text.h"
#include "domain/schema_table.h"
#include "service/import/column_search.h"
#include "service/import/header_words.h"
#include "service/import/list_names.h"
#include "service/import/list_values.h"
#include "service/import/match.h"

#include <algorithm>
#include <set>

namespace throughline::service {

namespace {

using domain::Kind;
using Part = ImportColumn::Part;

constexpr std::string_view leftOut = "-";
constexpr auto familyName = domain::fieldNumber<Kind::Person>("family_name");
constexpr auto givenNames = domain::fieldNumber<Kind::Person>("given_names");

base::Error refused(std::string message)
{
    return base::Error{base::ErrorCode::Refused, std::move(message)};
}

std::vector<Kind> kindsOf(ImportKind kind)
{
    switch (kind) {
    case ImportKind::People:
        return {Kind::Person};
    case ImportKind::Releases:
        return {Kind::Person, Kind::Release, Kind::Accommodation};
    case ImportKind::Services:
        return {Kind::Service};
    case ImportKind::Contacts:
        return {Kind::Person, Kind::Contact};
    }
    return {};
}

bool hasCells(const CsvTable &table, std::size_t place)
{
    return std::any_of(table.rows.begin(), table.rows.end(), [place](const CsvRow &row) {
        return !domain::trimmed(row.cell(place)).empty();
    });
}

std::string quoted(const std::vector<std::string> &names)
{
    constexpr std::size_t most = 10;
    std::string text;
    for (std::size_t i = 0; i < std::min(names.size(), most); ++i)
        text += (i == 0 ? "\"" : ", \"") + names[i] + '"';
    return names.size() > most ? text + " and others" : text;
}

//! Columns that hold something, by their place; one without a header is called by it.
std::map<std::size_t, std::string> namedColumns(const CsvTable &table)
{
    constexpr std::size_t longest = 100;
    std::map<std::size_t, std::string> names;
    for (std::size_t place = 0; place < table.header.size(); ++place) {
        std::string name = onOneLine(table.header[place]);
        if (name.size() > longest)
            name = "Column " + std::to_string(place + 1);
        if (name.empty() && hasCells(table, place))
            name = "Column " + std::to_string(place + 1);
        if (!name.empty())
            names.emplace(place, std::move(name));
    }
    return names;
}

const std::string *find(const ImportMapping &mapping, const std::string &name)
{
    const auto it = std::find_if(mapping.begin(), mapping.end(), [&name](const auto &one) {
        return folded(one.first) == folded(name);
    });
    return it != mapping.end() ? &it->second : nullptr;
}

//! A list that a sender has changed is looked at by somebody before it is taken as the last one.
base::Result<void> requireSameColumns(const std::map<std::size_t, std::string> &names,
                                      const ColumnChoices &choices)
{
    if (choices.remembered.empty() || choices.newColumns)
        return {};
    std::vector<std::string> added;
    std::set<std::string> now;
    for (const auto &[place, name] : names) {
        now.insert(folded(name));
        if (find(choices.remembered, name) == nullptr && find(choices.said, name) == nullptr)
            added.push_back(name);
    }
    std::vector<std::string> gone;
    for (const auto &[name, to] : choices.remembered) {
        if (!now.contains(folded(name)))
            gone.push_back(name);
    }
    if (added.empty() && gone.empty())
        return {};
    return refused("The columns are not those of this sender's last list:"
                   + (added.empty() ? "" : " new is " + quoted(added))
                   + (added.empty() || gone.empty() ? "" : ", and")
                   + (gone.empty() ? "" : " gone is " + quoted(gone))
                   + ". Look at what becomes of them with --dry-run --new-columns; if it is right, "
                     "import with --new-columns.");
}

base::Result<void> requireThere(const std::map<std::size_t, std::string> &names,
                                const ColumnChoices &choices)
{
    for (const auto &[said, to] : choices.said) {
        const std::string wanted = folded(said);
        const bool isThere = std::any_of(names.begin(), names.end(), [&](const auto &one) {
            return folded(one.second) == wanted;
        });
        if (!isThere)
            return refused("There is no column \"" + said + "\" in the list.");
    }
    return {};
}

//! Where one column goes, and how that is known.
struct Found
{
    const AllowedColumn *column = nullptr;
    std::string leftOutBecause; //!< not empty: somebody or the rules say that it is not taken
    bool isGuessed = false;
};

//! What it finds points into it.
class Search
{
public:
    Search(ImportKind kind, const CsvTable &table, const ColumnChoices &choices,
           domain::PartialDate today)
        : m_kind(kind), m_table(table), m_choices(choices), m_today(today),
          m_allowed(allowedColumns(kind))
    {
    }

    base::Result<std::map<std::size_t, Found>> run(const std::map<std::size_t, std::string> &names)
    {
        for (const auto &[place, name] : names) {
            TL_TRY(m_found[place], byHeader(name));
        }
        for (const auto &[place, name] : names) {
            Found &found = m_found[place];
            if (found.column == nullptr && found.leftOutBecause.empty())
                guess(place, found);
            const bool isOpen = found.column == nullptr && found.leftOutBecause.empty();
            if (isOpen && m_choices.leaveOutRest)
                found.leftOutBecause = "not understood, and to be left out";
        }
        settleNames();
        return std::move(m_found);
    }

private:
    base::Result<Found> byHeader(const std::string &name) const
    {
        for (const ImportMapping *mapping : {&m_choices.said, &m_choices.remembered}) {
            const std::string *to = find(*mapping, name);
            if (to == nullptr)
                continue;
            if (*to == leftOut || to->empty())
                return Found{nullptr, mapping == &m_choices.said ? "as you said" : "as last time"};
            if (const AllowedColumn *column = findColumn(m_allowed, *to))
                return Found{column, {}};
            return refused("There is no field \"" + *to + "\" for the column \"" + name + "\".");
        }
        if (const AllowedColumn *column = findColumn(m_allowed, name))
            return Found{column, {}};
        if (const std::string_view field = fieldOfHeader(m_kind, name); !field.empty())
            return Found{findColumn(m_allowed, field), {}};
        return Found{nullptr, std::string(whyNotTaken(name))};
    }

    void guess(std::size_t place, Found &found)
    {
        const std::string_view field = guessFromValues(m_kind, m_table, place, m_today);
        const AllowedColumn *column = field.empty() ? nullptr : findColumn(m_allowed, field);
        if (column != nullptr && !isTaken(*column)) {
            found.column = column;
            found.isGuessed = true;
        }
    }

    bool isTaken(const AllowedColumn &column) const
    {
        return std::any_of(m_found.begin(), m_found.end(),
                           [&column](const auto &one) { return one.second.column == &column; });
    }

    //! Beside a surname, `Name` is the rest of it.
    void settleNames()
    {
        const AllowedColumn *family = findColumn(m_allowed, "family_name");
        const AllowedColumn *given = findColumn(m_allowed, "given_names");
        if (family == nullptr || given == nullptr || !(isTaken(*family) || isTaken(*given)))
            return;
        for (auto &[place, found] : m_found) {
            if (found.column == nullptr || found.column->part != Part::WholeName)
                continue;
            const bool isRest = isTaken(*family) != isTaken(*given);
            found.leftOutBecause = isRest ? "" : "the names stand in other columns too";
            found.column = !isRest ? nullptr : isTaken(*family) ? given : family;
        }
    }

    ImportKind m_kind;
    const CsvTable &m_table;
    const ColumnChoices &m_choices;
    domain::PartialDate m_today;
    std::vector<AllowedColumn> m_allowed;
    std::map<std::size_t, Found> m_found;
};

//! Somebody wrote all of a column in capitals, not only the initials that a name may be.
bool isInCapitals(const CsvTable &table, std::size_t place)
{
    constexpr std::size_t enough = 3;
    bool hasWord = false;
    for (const CsvRow &row : table.rows) {
        const std::string_view cell = domain::trimmed(row.cell(place));
        if (cell.empty())
            continue;
        if (!isCapitals(cell))
            return false;
        hasWord = hasWord || cell.size() >= enough;
    }
    return hasWord;
}

bool isName(std::string_view field)
{
    return field == "family_name" || field == "given_names" || field == "preferred_name";
}

//! Cells are shown, and some are very long.
std::string shown(std::string_view cell)
{
    constexpr std::size_t most = 500;
    if (cell.size() <= most)
        return std::string(cell);
    std::size_t size = most;
    while (size > 0 && (static_cast<unsigned char>(cell[size]) & 0xc0U) == 0x80U)
        --size;
    return std::string(cell.substr(0, size)) + "...";
}

} // namespace

bool ReadRow::isBad() const
{
    return std::any_of(findings.begin(), findings.end(), [](const ImportRow &finding) {
        return finding.what == ImportRow::What::Reason;
    });
}

domain::Kind recordKind(ImportKind kind)
{
    return kindsOf(kind).size() == 1 ? kindsOf(kind).front() : kindsOf(kind)[1];
}

bool isKnownHeader(ImportKind kind, std::string_view cell)
{
    constexpr std::size_t longest = 60;
    const std::string name = onOneLine(cell.substr(0, longest + 1));
    if (name.empty() || name.size() > longest)
        return false;
    return findColumn(allowedColumns(kind), name) != nullptr || !fieldOfHeader(kind, name).empty();
}

base::Error notUnderstoodError(ImportKind kind, const ImportReading &reading)
{
    const std::vector<std::string> &names = reading.notUnderstood;
    const bool isOne = names.size() == 1;
    std::string message = "There is no field for the column" + std::string(isOne ? " " : "s ")
        + quoted(names) + "; say where " + (isOne ? "it goes" : "they go") + " with --column \""
        + names.front() + "=FIELD\", leave out one with --column \"" + names.front()
        + "=-\" or all of them with --leave-out-rest. Fields are";
    std::string separator = " ";
    for (const AllowedColumn &one : allowedColumns(kind)) {
        message += separator + std::string(one.name);
        separator = ", ";
    }
    return refused(message + ".");
}

base::Result<ImportColumns> ImportColumns::find(ImportKind kind, const CsvTable &table,
                                                const ColumnChoices &choices,
                                                domain::PartialDate today)
{
    const std::map<std::size_t, std::string> names = namedColumns(table);
    TL_CHECK(requireThere(names, choices));
    TL_CHECK(requireSameColumns(names, choices));
    Search search(kind, table, choices, today);
    TL_TRY(const auto found, search.run(names));
    ImportColumns columns;
    columns.m_kinds = kindsOf(kind);
    columns.m_width = table.header.size();
    columns.m_today = today;
    for (const auto &[place, name] : names) {
        const Found &one = found.at(place);
        if (!one.leftOutBecause.empty()) {
            columns.m_reading.leftOut.emplace_back(name, one.leftOutBecause);
            columns.m_mapping.emplace_back(name, leftOut);
            continue;
        }
        if (one.column == nullptr) {
            columns.m_reading.notUnderstood.push_back(name);
            continue;
        }
        for (const ImportColumn &other : columns.m_columns) {
            const bool isSame = other.kind == one.column->kind && other.field == one.column->field
                && other.part == one.column->part;
            if (isSame && folded(other.name) == folded(name))
                return refused("The column \"" + name + "\" is there twice; remove one of them.");
            if (isSame)
                return refused("The columns \"" + other.name + "\" and \"" + name + "\" both go to "
                               + targetOf(*one.column) + "; leave out one of them with --column \""
                               + name + "=-\".");
        }
        ImportColumn column{place, name, one.column->kind, one.column->field, one.column->part};
        column.isGuessed = one.isGuessed;
        column.isCapitals = isName(column.field->name) && isInCapitals(table, place);
        if (column.isGuessed)
            columns.m_reading.guessed.push_back(name);
        if (column.part == Part::WholeName)
            columns.findOrder(column, table);
        columns.m_mapping.emplace_back(name, targetOf(*one.column));
        columns.m_columns.push_back(std::move(column));
    }
    return columns;
}

void ImportColumns::findOrder(ImportColumn &column, const CsvTable &table)
{
    std::vector<std::string> names;
    for (const CsvRow &row : table.rows)
        names.push_back(bareCell(row.cell(column.place)));
    const auto order = orderOfCapitals(names);
    if (!order)
        return;
    column.order = *order;
    m_reading.orders.emplace_back(column.name,
                                  column.order == NameOrder::FamilyFirst
                                      ? "SAMPLETON ZOFIA is Zofia Sampleton"
                                      : "ZOFIA SAMPLETON is Zofia Sampleton");
}

std::string ImportColumns::cellOf(const ImportColumn &column, const CsvRow &row) const
{
    std::string cell(row.cell(column.place));
    if (column.isCapitals)
        cell = fromCapitals(cell);
    for (const ImportColumn &other : m_columns) {
        const bool isItsTime = other.part == Part::TimeOfDay && column.part == Part::Value
            && other.field == column.field;
        if (isItsTime && !domain::trimmed(cell).empty())
            cell += " " + std::string(row.cell(other.place));
    }
    return cell;
}

void ImportColumns::readName(const ImportColumn &column, std::string_view cell, ReadRow &out) const
{
    const bool isOpen = isCapitals(cell);
    auto [given, family] = splitName(bareCell(cell), isOpen ? column.order : NameOrder::GivenFirst);
    if (isCapitals(family) && family.size() > 1)
        family = fromCapitals(family);
    if (isOpen)
        given = fromCapitals(given);
    for (const auto &[number, part] :
         {std::pair(familyName, family), std::pair(givenNames, given)}) {
        auto value = valueFromList(*domain::describe(Kind::Person).field(number), part, m_today);
        if (!value)
            out.findings.push_back({out.row, column.name, shown(cell), ImportRow::What::Reason,
                                    value.error().message});
        else if (!std::holds_alternative<std::monostate>(*value))
            out.records[Kind::Person].set(number, std::move(*value));
    }
}

ReadRow ImportColumns::read(const CsvRow &row) const
{
    ReadRow out;
    out.row = row.row;
    for (const Kind kind : m_kinds)
        out.records[kind].kind = kind;
    if (row.cells.size() > m_width)
        out.findings.push_back({row.row, std::nullopt, std::nullopt, ImportRow::What::Reason,
                                "there are more cells than the header has columns; put quotation "
                                "marks around a cell that holds the separator"});
    for (const ImportColumn &column : m_columns) {
        if (column.part == Part::TimeOfDay)
            continue;
        if (column.part == Part::WholeName) {
            readName(column, row.cell(column.place), out);
            continue;
        }
        const std::string cell = cellOf(column, row);
        auto value = valueFromList(*column.field, cell, m_today);
        if (!value) {
            out.findings.push_back({row.row, column.name, shown(row.cell(column.place)),
                                    ImportRow::What::Reason, value.error().message});
        } else if (!std::holds_alternative<std::monostate>(*value)) {
            out.records[column.kind].set(column.field->number, std::move(*value));
        }
    }
    return out;
}

const ImportColumn *ImportColumns::column(Kind kind, std::string_view field) const
{
    for (const ImportColumn &one : m_columns) {
        const bool isPart = one.part == Part::WholeName && field == "given_names";
        if (one.kind == kind && (one.field->name == field || isPart))
            return &one;
    }
    return nullptr;
}

void ImportColumns::addFinding(ReadRow &read, const CsvRow &row, Kind kind, std::string_view field,
                               ImportRow::What what, std::string text) const
{
    ImportRow finding{row.row, std::string(field), std::nullopt, what, std::move(text)};
    if (const ImportColumn *from = column(kind, field)) {
        finding.column = from->name;
        finding.value = shown(row.cell(from->place));
    }
    for (const ImportRow &earlier : read.findings) {
        if (earlier.column == finding.column && earlier.what == ImportRow::What::Reason)
            return;
    }
    read.findings.push_back(std::move(finding));
}

} // namespace throughline::service
