// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// Everybody in order of name.
#include "domain/names/plain_words.h"
#include "sqlite/connection.h"
#include "store/agenda.h"

#include <QString>

#include <algorithm>
#include <string>

namespace throughline::store {

using base::RecordId;
using base::Result;

namespace {

struct Named
{
    std::string family;
    std::string given;
    RecordId id;

    friend auto operator<=>(const Named &, const Named &) = default;
};

[[nodiscard]] bool isPlain(std::string_view name)
{
    return std::all_of(name.begin(), name.end(),
                       [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

//! As the index compares plain names.
[[nodiscard]] std::string lowered(std::string_view name)
{
    std::string out(name);
    for (char &c : out)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return out;
}

//! So that Ó stands with O, and Łódź with Lodz.
[[nodiscard]] std::string sortKey(std::string_view name)
{
    if (isPlain(name))
        return lowered(name);
    std::string room;
    const std::string_view base = domain::folded(name, room);
    const QString parts = QString::fromUtf8(base.data(), static_cast<qsizetype>(base.size()))
                              .normalized(QString::NormalizationForm_D)
                              .toLower();
    QString letters;
    letters.reserve(parts.size());
    std::copy_if(parts.begin(), parts.end(), std::back_inserter(letters),
                 [](QChar c) { return !c.isMark(); });
    return letters.toStdString();
}

} // namespace

Result<std::vector<RecordId>> Agenda::peopleByName() const
{
    // The index has the plain names in order already; the few others are sorted and merged in.
    std::vector<Named> plain;
    std::vector<Named> others;
    TL_TRY(const auto shownElsewhere, m_same.everybody());
    auto rows = m_connection.query("SELECT id, family_name, given_names FROM person "
                                   "WHERE void_reason IS NULL ORDER BY family_name COLLATE NOCASE, "
                                   "given_names COLLATE NOCASE, id");
    TL_EACH_ROW (rows) {
        const auto id = rows.fixed<RecordId>(0);
        if (!id || shownElsewhere.contains(*id))
            continue;
        const std::string_view family = rows.text(1);
        const std::string_view given = rows.text(2);
        if (family.empty())
            others.push_back({sortKey(given), {}, *id});
        else if (isPlain(family) && isPlain(given))
            plain.push_back({lowered(family), lowered(given), *id});
        else
            others.push_back({sortKey(family), sortKey(given), *id});
    }
    std::sort(others.begin(), others.end());
    std::vector<RecordId> ids;
    ids.reserve(plain.size() + others.size());
    auto next = others.begin();
    for (const Named &one : plain) {
        for (; next != others.end() && *next < one; ++next)
            ids.push_back(next->id);
        ids.push_back(one.id);
    }
    for (; next != others.end(); ++next)
        ids.push_back(next->id);
    return ids;
}

} // namespace throughline::store
