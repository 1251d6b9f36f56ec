// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/rules/hall_codes.h"
#include "hall_model.h"
#include "hall_top_form.h"
#include "service/hall_sheet.h"

namespace throughline::models {

//! A paper sheet of a visits hall, entered afterwards: what stands at its top is asked once, then a
//! line is typed in letters, or tapped, and kept. Everything is a draft until it is saved.
//! `subject` is "new".
class HallSheetForm : public throughline::models::HallTopForm // whole, for moc
{
    Q_OBJECT
    QML_ELEMENT
    //! The top is done: lines are entered.
    Q_PROPERTY(bool atLines READ isAtLines NOTIFY changed FINAL)
    //! The top in a sentence.
    Q_PROPERTY(QString topText READ topText NOTIFY changed FINAL)

    // The line that is being entered.
    //! As it was typed, or tapped.
    Q_PROPERTY(QString line READ line WRITE setLine NOTIFY changed FINAL)
    //! It in words, as far as it goes; or what is wrong with it.
    Q_PROPERTY(QString reading READ reading NOTIFY changed FINAL)
    Q_PROPERTY(bool faulty READ isFaulty NOTIFY changed FINAL)
    //! From 1, of the sheet.
    Q_PROPERTY(int lineNumber READ lineNumber NOTIFY changed FINAL)
    //! It is one that was kept before.
    Q_PROPERTY(bool changing READ isChanging NOTIFY changed FINAL)
    //! {key, text, detail} each; the detail is the letter.
    Q_PROPERTY(QVariantList whoTiles READ whoTiles CONSTANT FINAL)
    Q_PROPERTY(QVariantList whatTiles READ whatTiles CONSTANT FINAL)
    Q_PROPERTY(QString who READ who NOTIFY changed FINAL)
    Q_PROPERTY(int children READ children NOTIFY changed FINAL)

    // Those that are kept.
    //! The last of the sheet first; `entry` is its number.
    Q_PROPERTY(QAbstractItemModel *lines READ lines CONSTANT FINAL)
    Q_PROPERTY(int count READ count NOTIFY changed FINAL)
    //! "10 contacts: 8 adults, 3 children".
    Q_PROPERTY(QString totals READ totals NOTIFY changed FINAL)
    //! What was kept last, in words; empty before the first.
    Q_PROPERTY(QString lastText READ lastText NOTIFY changed FINAL)
    //! The line that was taken out last, while it can be put back; else empty.
    Q_PROPERTY(QString takenOutText READ takenOutText NOTIFY changed FINAL)
    //! What to do about those with the cross of a concern, in words; empty where there are none.
    Q_PROPERTY(QString concernText READ concernText NOTIFY changed FINAL)

public:
    explicit HallSheetForm(QObject *parent = nullptr);

    [[nodiscard]] bool isAtLines() const { return !answer("atLines").isEmpty(); }
    [[nodiscard]] QString topText() const;

    [[nodiscard]] QString line() const { return answer("line"); }
    void setLine(const QString &line);
    [[nodiscard]] QString reading() const;
    [[nodiscard]] bool isFaulty() const;
    [[nodiscard]] int lineNumber() const;
    [[nodiscard]] bool isChanging() const { return changedLine().has_value(); }
    [[nodiscard]] QVariantList whoTiles() const;
    [[nodiscard]] QVariantList whatTiles() const;
    [[nodiscard]] QString who() const;
    [[nodiscard]] int children() const;

    [[nodiscard]] QAbstractItemModel *lines() { return &m_rows; }
    [[nodiscard]] int count() const { return static_cast<int>(m_lines.size()); }
    [[nodiscard]] QString totals() const;
    [[nodiscard]] QString lastText() const { return m_lastText; }
    [[nodiscard]] QString takenOutText() const;
    [[nodiscard]] QString concernText() const;

    //! To the lines, where nothing is missing; else `problems` say what.
    Q_INVOKABLE void goToLines();
    //! Back to the top; the lines stay.
    Q_INVOKABLE void changeTop();

    //! Keeps the line that was typed; false where it cannot be kept, and a problem says why. `kept`
    //! follows.
    Q_INVOKABLE bool keepLine();
    //! Tap 1; the same again lets go.
    Q_INVOKABLE void chooseWho(const QString &key);
    //! How many children came; without an adult it says who, too.
    Q_INVOKABLE void setChildren(int count);
    //! Tap 2: the line is kept.
    Q_INVOKABLE void chooseWhat(const QString &key);
    //! One that was kept comes back to be changed; what is being typed waits. Another one that is
    //! being changed is kept first; where it cannot be, it stays and a problem says why.
    Q_INVOKABLE void changeLine(int number);
    //! Leaves it as it was.
    Q_INVOKABLE void leaveLine();
    //! Takes out the one that is being changed.
    Q_INVOKABLE void takeOut();
    Q_INVOKABLE void putBack();

    //! Writes the sheet with all that is typed; `saved` follows.
    Q_INVOKABLE void save();

signals:
    void kept();

protected:
    void load() override;

private:
    struct TakenOut
    {
        std::size_t place;
        domain::HallLine line;
    };

    //! What the draft holds.
    void readLines();
    //! `m_lines` and other answers with them, in one step.
    void writeLines(Answers with = {});
    void showLines();
    //! From this line to the next one, or to what waited while another line was changed.
    [[nodiscard]] Answers backToTheNext() const;
    [[nodiscard]] std::optional<std::size_t> changedLine() const;
    //! A tap says it in letters, so that both ways are one.
    void say(const domain::HallLine &line);
    void complain(const char *field, const QString &text);
    //! Nothing where something is missing; then `problems` say what.
    [[nodiscard]] std::optional<service::HallSheet> checkTop();

    std::vector<domain::HallLine> m_lines;
    HallEntryRows m_rows;
    QString m_lastText;
    QString m_ring; //!< whom to ring about a concern, as the service says it
    std::optional<TakenOut> m_takenOut;
};

} // namespace throughline::models
