// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/import/rows_alike.h"

#include "base/add_once.h"
#include "domain/names/name_slip.h"
#include "domain/names/name_sound.h"
#include "domain/names/nicknames.h"
#include "domain/names/plain_words.h"
#include "domain/value.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <functional>
#include <string>
#include <tuple>

namespace throughline::service {

namespace {

using domain::Identity;

//! What two people share who are to be compared; the surest first.
enum class Shared : std::uint8_t { Number, Birthday, Names, Prison };

struct Key
{
    Shared shared;
    std::uint32_t place; //!< whose it is
    std::size_t hash; //!< of what is shared; where two have one by chance, they are only compared

    friend auto operator<=>(const Key &one, const Key &other)
    {
        return std::tie(one.shared, one.hash, one.place)
            <=> std::tie(other.shared, other.hash, other.place);
    }
};

//! Words of which two have one in common where one word is at most one slip away from the other.
[[nodiscard]] std::vector<std::string> slipKeys(const std::string &word)
{
    std::vector<std::string> out{word};
    for (std::size_t i = 0; i < word.size(); ++i)
        base::addOnce(out, std::string(word).erase(i, 1));
    return out;
}

class Keys
{
public:
    void add(const Identity &who, std::size_t place)
    {
        m_place = static_cast<std::uint32_t>(place);
        for (const Identity::Number &number : who.numbers) {
            for (const std::string &one : slipKeys(number.packed))
                add(Shared::Number, one);
        }
        if (who.born && who.born->isWholeDay())
            add(Shared::Birthday, domain::toText(*who.born));
        const std::string family = domain::joinedName(who.familyName);
        std::vector<std::string> given = domain::plainWords(who.givenNames);
        for (std::string &word : domain::plainWords(who.preferredName))
            base::addOnce(given, std::move(word));
        base::addOnce(given, domain::joinedName(who.givenNames));
        std::erase(given, std::string());
        if (family.empty())
            return;
        for (const std::string &word : given)
            addNames(family, word);
        // Where somebody wrote them into each other's place.
        if (const std::string whole = domain::joinedName(who.givenNames); !whole.empty())
            addNames(whole, family);
        if (!who.prison.empty())
            add(Shared::Prison, family + '@' + who.prison);
    }

    //! Those of one kind with one hash lie together, in order of place.
    [[nodiscard]] std::vector<Key> take()
    {
        std::sort(m_keys.begin(), m_keys.end());
        return std::move(m_keys);
    }

private:
    void add(Shared shared, const std::string &text)
    {
        m_keys.push_back({shared, m_place, std::hash<std::string>()(text)});
    }

    //! One of the two names is the very same; the other is as `domain::likenessOf` bears it.
    void addNames(const std::string &family, const std::string &given)
    {
        const auto addPair = [this](char how, const std::string &one, const std::string &other) {
            add(Shared::Names, how + one + ' ' + other);
        };
        addPair('=', family, given);
        for (const std::string_view nickname : domain::nicknamesOf(given))
            addPair('=', family, std::string(nickname));
        addPair('.', family, std::string(domain::initialOf(given)));
        for (const std::string &sound : domain::soundsOf(given))
            addPair('g', family, sound);
        for (const std::string &sound : domain::soundsOf(family))
            addPair('f', sound, given);
        if (given.size() >= domain::shortestSlip) {
            for (const std::string &slip : slipKeys(given))
                addPair('G', family, slip);
        }
        if (family.size() >= domain::shortestSlip) {
            for (const std::string &slip : slipKeys(family))
                addPair('F', slip, given);
        }
    }

    std::vector<Key> m_keys;
    std::uint32_t m_place = 0;
};

//! Judges each against those before, each pair once.
class Judging
{
public:
    explicit Judging(std::span<const Identity> people)
        : m_people(people), m_judged(people.size()), m_likest(people.size())
    {
    }

    void judge(std::size_t place, std::size_t earlier)
    {
        Judged &judged = m_judged[place];
        const auto end = judged.others.begin() + judged.count;
        if (judged.count == mostJudged || std::find(judged.others.begin(), end, earlier) != end)
            return;
        judged.others[judged.count++] = static_cast<std::uint32_t>(earlier);
        auto likeness = domain::likenessOf(m_people[place], m_people[earlier]);
        std::optional<RowAlike> &best = m_likest[place];
        if (likeness && (!best || rankOf(*likeness) < rankOf(best->likeness)))
            best = RowAlike{earlier, *std::move(likeness)};
    }
    //! Nobody is looked for beyond one of the same birthday and names, or of the same number.
    [[nodiscard]] bool isDone(std::size_t place) const
    {
        const std::optional<RowAlike> &best = m_likest[place];
        return m_judged[place].count == mostJudged
            || (best && best->likeness.why <= domain::Alike::SamePerson);
    }

    [[nodiscard]] std::vector<std::optional<RowAlike>> take() { return std::move(m_likest); }

private:
    struct Judged
    {
        std::array<std::uint32_t, mostJudged> others;
        std::uint8_t count = 0;
    };
    [[nodiscard]] static std::pair<domain::Alike, int> rankOf(const domain::Likeness &likeness)
    {
        return {likeness.why, likeness.distance};
    }

    std::span<const Identity> m_people;
    std::vector<Judged> m_judged;
    std::vector<std::optional<RowAlike>> m_likest;
};

} // namespace

std::vector<std::optional<RowAlike>> alikeInList(std::span<const Identity> people)
{
    Keys keys;
    for (std::size_t place = 0; place < people.size(); ++place)
        keys.add(people[place], place);
    const std::vector<Key> sorted = keys.take();
    Judging judging(people);
    const auto isOneGroup = [](const Key &one, const Key &other) {
        return one.shared == other.shared && one.hash == other.hash;
    };
    std::size_t group = 0;
    for (std::size_t i = 0; i < sorted.size(); ++i) {
        if (!isOneGroup(sorted[group], sorted[i]))
            group = i;
        // The nearest first, and no more than could be judged.
        for (std::size_t j = i; j > group && i - j < mostJudged; --j) {
            if (judging.isDone(sorted[i].place))
                break;
            if (sorted[j - 1].place != sorted[i].place)
                judging.judge(sorted[i].place, sorted[j - 1].place);
        }
    }
    return judging.take();
}

} // namespace throughline::service
