// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "export_folder.h"
#include "figure_pictures.h"
#include "rows.h"
#include "rows_model.h"
#include "service/figures/figure_export.h"
#include "session_model.h"
#include "step_up.h"

#include <QVariantList>

#include <set>

namespace throughline::models {

class FigureRows : public RowsModel<FigureRow>
{
    Q_OBJECT
    QML_ANONYMOUS

public:
    using RowsModel::RowsModel;
};

//! Of the card that leads to those it counts.
inline constexpr auto waitingLine = "I27.over14";

//! The figures of a month (interface.md 3.14): numbers with their counts, what is missing from
//! them, pictures of the months before, a lock, and the way out with what has to be known first.
//! They are counted beside everything else, a month at a time, and stay as they are until somebody
//! asks again. A manager sees them exactly; others as they may leave. What leaves is hidden and
//! rounded whoever sends it.
class FiguresModel : public throughline::models::SessionModel // whole, for moc
{
    Q_OBJECT
    QML_ELEMENT
    //! "October 2026".
    Q_PROPERTY(QString monthText READ monthText NOTIFY changed FINAL)
    Q_PROPERTY(bool canGoOn READ canGoOn NOTIFY changed FINAL) //!< a later month has begun
    //! Whose: {key, text} each, everybody first; a team stays once it was there.
    Q_PROPERTY(QVariantList teams READ teams NOTIFY changed FINAL)
    Q_PROPERTY(QString team READ team WRITE setTeam NOTIFY changed FINAL)
    //! "Counted today at 9:32am".
    Q_PROPERTY(QString takenText READ takenText NOTIFY changed FINAL)
    //! "2 of 9 other devices were not heard of since the month ended"; empty where all were.
    Q_PROPERTY(QString missingText READ missingText NOTIFY changed FINAL)
    //! How numbers are shown to those who do not see them exactly.
    Q_PROPERTY(QString ruleText READ ruleText NOTIFY changed FINAL)
    Q_PROPERTY(QString lockedText READ lockedText NOTIFY changed FINAL)
    Q_PROPERTY(bool canLock READ canLock NOTIFY changed FINAL)
    //! Something has been saved since they were counted.
    Q_PROPERTY(bool old READ isOld NOTIFY changed FINAL)
    //! "Counting September 2026, 2 of 6"; empty when it is done.
    Q_PROPERTY(QString progressText READ progressText NOTIFY changed FINAL)
    Q_PROPERTY(QString emptyText READ emptyText NOTIFY changed FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)
    Q_PROPERTY(bool ready READ isReady NOTIFY changed FINAL) //!< the month's own figures are there
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed FINAL) //!< a lock or an export is on its way
    Q_PROPERTY(QAbstractItemModel *cards READ cards CONSTANT FINAL)
    Q_PROPERTY(QAbstractItemModel *lines READ lines CONSTANT FINAL) //!< all of them
    Q_PROPERTY(int lineCount READ lineCount NOTIFY changed FINAL)
    //! Each {shown, leaving}: a picture as it is seen, and as it may be taken out.
    Q_PROPERTY(QVariantList pictures READ pictures NOTIFY picturesChanged FINAL)
    //! What has to be known before the month is locked or leaves, in sentences.
    Q_PROPERTY(QStringList checks READ checks NOTIFY checked FINAL)

public:
    explicit FiguresModel(QObject *parent = nullptr);

    [[nodiscard]] QString monthText() const;
    [[nodiscard]] bool canGoOn() const;
    [[nodiscard]] QVariantList teams() const { return m_teams; }
    [[nodiscard]] QString team() const { return QString::fromStdString(m_team); }
    void setTeam(const QString &key);
    [[nodiscard]] QString takenText() const;
    [[nodiscard]] QString missingText() const;
    [[nodiscard]] QString ruleText() const;
    [[nodiscard]] QString lockedText() const;
    [[nodiscard]] bool canLock() const;
    [[nodiscard]] bool isOld() const { return m_old; }
    [[nodiscard]] QString progressText() const;
    [[nodiscard]] QString emptyText() const;
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] bool isReady() const { return m_ready; }
    [[nodiscard]] bool isBusy() const { return m_busy; }
    [[nodiscard]] QAbstractItemModel *cards() { return &m_cards; }
    [[nodiscard]] QAbstractItemModel *lines() { return &m_lines; }
    [[nodiscard]] int lineCount() const { return m_lines.wholeCount(); }
    [[nodiscard]] QVariantList pictures() const { return m_pictures; }
    [[nodiscard]] QStringList checks() const { return m_checks; }

    //! What is on the screen, for a list of what a line counts.
    [[nodiscard]] domain::PartialDate month() const { return m_month; }
    [[nodiscard]] const std::string &group() const { return m_team; }
    [[nodiscard]] const std::shared_ptr<service::FiguresMemory> &memory() const { return m_memory; }

    //! So many months on, or back.
    Q_INVOKABLE void turn(int months);
    //! Counts again.
    Q_INVOKABLE void refresh();
    //! Looks at what has to be known; `checked` says when.
    Q_INVOKABLE void check();
    //! The figures stay as they are now.
    Q_INVOKABLE void lock();
    //! A table into the folder for files that people take out.
    Q_INVOKABLE void exportTable();
    //! What the report of the month says on paper, as figures_report.h has it; empty while there
    //! are no figures.
    Q_INVOKABLE QVariantMap report() const;
    //! The report, drawn, into the same folder. Empty: it could not be drawn.
    Q_INVOKABLE void saveReport(const QByteArray &document);
    //! A picture that is saved by the screen itself: `pictureLeaves` says where. `ending`: "png".
    Q_INVOKABLE void savePicture(const QString &picture, const QString &ending);
    //! A picture as text: SVG.
    Q_INVOKABLE void savePictureText(const QString &picture, const QString &ending,
                                     const QString &text);
    //! The numbers of a picture as they may leave, as a table.
    Q_INVOKABLE void savePictureTable(const QVariantMap &picture);
    //! It was saved, or could not be.
    Q_INVOKABLE void tellSaved(const QString &file, bool isSaved);

signals:
    void changed();
    //! Apart, so that they stay as they are seen while something else changes.
    void picturesChanged();
    void checked();
    //! A picture, or its numbers, may go: to this file, where the screen saves it itself; empty
    //! where it need do nothing more.
    void pictureLeaves(const QString &file);

private:
    using Tables = std::vector<std::vector<report::Figure>>; // of everybody, by team

    void listenTo(Session &session) override;

    //! What stands beside the numbers: devices, a lock, what is hidden.
    struct Standing
    {
        std::vector<service::HeardDevice> devices;
        std::optional<service::LockedMonth> locked;
        report::SmallNumbers rules;
        std::string problem; //!< a lock that cannot be read
    };
    struct Counted
    {
        domain::PartialDate month;
        base::Millis taken;
        Tables tables;
    };

    void noteRecords(service::KindSet kinds);
    void countFrom(std::size_t step, std::uint64_t run);
    void readStanding(std::uint64_t run);
    void show();
    void showTeams();
    void setPictures(QVariantList pictures);
    [[nodiscard]] std::vector<MonthFigures> months(bool leaving) const;
    [[nodiscard]] std::vector<report::ShownFigure> shownOf(const Counted &counted,
                                                           bool leaving) const;
    [[nodiscard]] std::optional<report::By> by() const;
    [[nodiscard]] service::FigureExport toExport() const;
    [[nodiscard]] QString stem(const QString &what) const;
    using WriteMonth = std::function<base::Result<void>(
        service::Workspace &, const service::FigureExport &, const std::filesystem::path &)>;
    // What leaves is asked about first, and goes once whoever is here has given the passphrase.
    void requireFor(const SensitiveAct &what, std::function<void(Confirmed)> deed);
    void save(Confirmed confirmed, const std::string &stem, const std::string &ending,
              WriteFile write);
    //! The month leaves: a file that is told of by the checks before the next one.
    void leaveAs(Confirmed confirmed, const QString &what, const std::string &ending,
                 WriteMonth write);
    [[nodiscard]] QString pictureFile(Confirmed confirmed, const QString &picture,
                                      const QString &ending);
    void finish(const base::Result<QString> &done);

    std::shared_ptr<service::FiguresMemory> m_memory; //!< the counting thread's
    domain::PartialDate m_month;
    std::string m_team; //!< a group; empty: everybody
    //! All that were ever counted here: what is chosen stays in sight also in a month in which
    //! nothing of it was counted.
    std::set<std::string> m_groups;
    std::uint64_t m_run = 0; //!< answers to an earlier asking are not heeded
    std::vector<Counted> m_counted; //!< the month asked for first, then those before it
    Standing m_standing;
    bool m_isStanding = false; //!< it is there
    FigureRows m_cards;
    FigureRows m_lines;
    QVariantList m_teams;
    QVariantList m_pictures;
    QStringList m_checks;
    QString m_problem;
    bool m_old = false;
    bool m_ready = false;
    bool m_busy = false;
};

} // namespace throughline::models
