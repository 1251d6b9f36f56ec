// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "gate_log.h"

#include "domain/code_list.h"
#include "domain/rules/accommodation_rules.h"
#include "safety_words.h"
#include "service/log_contact.h"
#include "service/read/release_card.h"
#include "undo_model.h"
#include "words.h"

#include <QCoreApplication>

#include <algorithm>

namespace throughline::models {

namespace {

//! Five reasons for "not released today", each with the state that the release is in then.
struct Reason
{
    const char *key;
    const char *text;
    const char *state;
};
constexpr Reason reasonTable[] = {
    {"HELD", QT_TRANSLATE_NOOP("GateLog", "Held back, new date to come"), "POSTPONED"},
    {"MOVED", QT_TRANSLATE_NOOP("GateLog", "Moved to another prison"), "MOVED"},
    {"REMAND", QT_TRANSLATE_NOOP("GateLog", "Kept for another charge"), "CANCELLED"},
    {"SENTENCE", QT_TRANSLATE_NOOP("GateLog", "New sentence"), "CANCELLED"},
    {"UNKNOWN", QT_TRANSLATE_NOOP("GateLog", "Nobody could say why"), "POSTPONED"},
};

struct Tile
{
    const char *key;
    const char *text;
    const char *icon;
};
constexpr Tile outcomeTable[] = {
    {"MET", QT_TRANSLATE_NOOP("GateLog", "Met at the gate"), "check"},
    {"WAITING", QT_TRANSLATE_NOOP("GateLog", "Still waiting"), "clock"},
    {"NOT_RELEASED", QT_TRANSLATE_NOOP("GateLog", "Not released today"), "gate"},
    {"LEFT_BEFORE", QT_TRANSLATE_NOOP("GateLog", "Left before I arrived"), "person"},
    {"DECLINED", QT_TRANSLATE_NOOP("GateLog", "Did not want support"), "close"},
};
constexpr Tile usualNextSteps[] = {
    {"CALL_TONIGHT", QT_TRANSLATE_NOOP("GateLog", "Call them this evening"), "phone"},
    {"CALL_TOMORROW", QT_TRANSLATE_NOOP("GateLog", "Call them tomorrow"), "phone"},
    {"GO_ALONG", QT_TRANSLATE_NOOP("GateLog", "Go along to the first appointment"), "person"},
};
constexpr Tile nowhereNextSteps[] = {
    {"COUNCIL", QT_TRANSLATE_NOOP("GateLog", "Call the council's duty to refer team"), "phone"},
    {"CAS3", QT_TRANSLATE_NOOP("GateLog", "Call the CAS3 line"), "phone"},
    {"BACK_BY_3", QT_TRANSLATE_NOOP("GateLog", "They come back by 3pm"), "clock"},
};

[[nodiscard]] QString translated(const char *text)
{
    return QCoreApplication::translate("GateLog", text);
}

template<class Table>
[[nodiscard]] QVariantList tiles(const Table &table)
{
    QVariantList out;
    for (const auto &one : table)
        out.append(words::tile(one.key, translated(one.text), QLatin1String(one.icon)));
    return out;
}

template<class Table>
[[nodiscard]] QString textOf(const Table &table, const QString &key)
{
    for (const auto &one : table) {
        if (key == QLatin1String(one.key))
            return translated(one.text);
    }
    return {};
}

[[nodiscard]] QString stateOf(const QString &reason)
{
    for (const Reason &one : reasonTable) {
        if (reason == QLatin1String(one.key))
            return QLatin1String(one.state);
    }
    return {};
}

//! Nobody sleeps well where these are the answers.
[[nodiscard]] bool isNowhere(const QString &answer)
{
    return answer == QLatin1String("ROUGH") || answer == QLatin1String("NOT_KNOWN");
}

struct Loaded
{
    service::ReleaseCard card;
    std::vector<domain::Record> safety;
    std::optional<service::FormDraft> draft;
};

} // namespace

GateLog::GateLog(QObject *parent) : FormModel(QStringLiteral("gate"), parent) {}

void GateLog::load()
{
    const auto release = base::RecordId::fromHex(subject().toStdString());
    readForm<Loaded>(
        [release, key = draftKey(), today = domain::londonDay(session()->now())](
            service::Reader &reader) -> base::Result<Loaded> {
            if (!release)
                return base::Error{base::ErrorCode::NotFound,
                                   "There is no such release on this device."};
            Loaded loaded;
            TL_TRY(loaded.card, service::releaseCard(reader, *release));
            TL_TRY(loaded.safety, service::safetyInForce(reader, today, loaded.card.person));
            TL_TRY(loaded.draft, service::findDraft(reader.store().drafts, key));
            return loaded;
        },
        [this](base::Result<Loaded> loaded) {
            if (!loaded)
                return fail(QString(), loaded.error());
            const service::ReleaseCard &card = loaded->card;
            m_earlierText.clear();
            if (card.gate)
                m_earlierText = tr("Recorded already: %1. What you save now is one more entry.")
                                    .arg(words::gateText(*card.gate, session()->now()));
            begin({words::text(card.name.full()), words::text(card.prisonNumber),
                   card.dateOfBirth ? QString::number(card.dateOfBirth->year) : QString(),
                   words::prison(card.prison), words::safety(loaded->safety)},
                  std::move(loaded->draft));
        });
}

int GateLog::step() const
{
    const QString picked = outcome();
    return picked.isEmpty() || picked == QLatin1String("WAITING") ? 1 : 2;
}

QString GateLog::question() const
{
    if (outcome() == QLatin1String("MET"))
        return QStringLiteral("tonight");
    return outcome() == QLatin1String("NOT_RELEASED") ? QStringLiteral("reason") : QString();
}

QVariantList GateLog::outcomes() const
{
    return tiles(outcomeTable);
}

QString GateLog::outcomeText() const
{
    return textOf(outcomeTable, outcome());
}

QVariantList GateLog::answers() const
{
    QVariantList out;
    for (const domain::AnswerRule &rule : domain::answerRules())
        out.append(words::tile(rule.answer, words::code("first_night_answer", rule.answer)));
    return out;
}

QVariantList GateLog::otherPlaces() const
{
    const auto hasTile = [](std::string_view type) {
        const auto rules = domain::answerRules();
        return std::any_of(rules.begin(), rules.end(), [&](const domain::AnswerRule &rule) {
            return std::find(rule.types.begin(), rule.types.end(), type) != rule.types.end();
        });
    };
    QVariantList out;
    for (const domain::Code &type : domain::codeList("accommodation_type")->codes) {
        // Prison and "unknown" are no places that somebody who was met goes to.
        if (!hasTile(type.key) && type.key != "HMP" && type.key != "UNK")
            out.append(words::tile(type.key, words::label(type.label)));
    }
    return out;
}

QVariantList GateLog::reasons() const
{
    QVariantList out;
    for (const Reason &one : reasonTable)
        out.append(words::tile(one.key, translated(one.text)));
    return out;
}

QVariantList GateLog::nextSteps() const
{
    return isNowhere(answerKey()) ? tiles(nowhereNextSteps) : tiles(usualNextSteps);
}

bool GateLog::offersNextStep() const
{
    return isNowhere(answerKey());
}

QString GateLog::waitingText() const
{
    const auto since = time("waitingSince");
    return since && session()
        ? tr("Waiting since %1").arg(words::shortMoment(*since, session()->now()))
        : QString();
}

void GateLog::pickOutcome(const QString &key)
{
    if (!session())
        return;
    const QString now = QString::number(session()->now().value);
    if (key == QLatin1String("WAITING")) {
        const QString since = answer("waitingSince");
        return keep({{"outcome", key}, {"waitingSince", since.isEmpty() ? now : since}}, [this] {
            session()->undo()->tell(
                tr("%1. Carry on from Today when you know more.").arg(waitingText()));
            emit waitingKept();
        });
    }
    // What another outcome asked for says nothing about this one.
    const bool isMet = key == QLatin1String("MET");
    keep({{"outcome", key},
          {"at", outcome() == key ? answer("at") : now},
          {"answer", isMet ? answerKey() : QString()},
          {"type", isMet ? otherPlace() : QString()},
          {"reason", key == QLatin1String("NOT_RELEASED") ? reason() : QString()}});
}

void GateLog::changeOutcome()
{
    keep({{"outcome", waitingText().isEmpty() ? QString() : QStringLiteral("WAITING")}});
}

void GateLog::chooseAnswer(const QString &key)
{
    keep({{"answer", key}, {"type", QString()}});
}

void GateLog::chooseOtherPlace(const QString &key)
{
    keep({{"answer", QString()}, {"type", key}});
}

void GateLog::chooseReason(const QString &key)
{
    keep({{"reason", key}});
}

void GateLog::chooseNextStep(const QString &key)
{
    keep({{"nextStep", nextStep() == key ? QString() : key}});
}

void GateLog::save()
{
    if (!isReady())
        return;
    if (step() == 1) {
        return setProblems({words::problem("outcome", tr("Select what happened at the gate"))});
    }
    service::GateEntry entry;
    entry.release = *base::RecordId::fromHex(subject().toStdString());
    entry.outcome = outcome().toStdString();
    entry.at = at();
    entry.waitingSince = time("waitingSince");
    entry.answer = answerKey().toStdString();
    entry.type = otherPlace().toStdString();
    entry.releaseState = stateOf(reason()).toStdString();
    // The reason is in the release's state only roughly: in the note it is whole.
    QStringList note{textOf(reasonTable, reason()), this->note()};
    note.removeAll(QString());
    entry.note = note.join(u'\n').toStdString();
    const QString step = textOf(usualNextSteps, nextStep());
    entry.nextStep = (step.isEmpty() ? textOf(nowhereNextSteps, nextStep()) : step).toStdString();
    saveWith(tr("Saved on this device"), [entry, key = draftKey()](service::Workspace &workspace) {
        return service::logAtGate(workspace, entry, key);
    });
}

} // namespace throughline::models
