// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "peers.h"

#include "made_contact.h"

#include <QCryptographicHash>
#include <QProcess>

#include <sstream>

namespace throughline::bench {

using base::Result;
using namespace Qt::StringLiterals;

namespace {

constexpr int runTimeout = 900'000;

[[nodiscard]] QProcessEnvironment withModules(const std::string &modules)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"NODE_PATH"_s, QString::fromStdString(modules + "/node_modules"));
    return environment;
}

} // namespace

std::string generatorDigest(const Load &load)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (std::uint32_t i = 0; i < load.contacts(); ++i) {
        const MadeContact made = makeContact(load.seed, load.first + i, load.people);
        std::ostringstream line;
        line << made.person << ' ' << made.mode << ' ' << made.outcome << ' ' << made.secondsAgo
             << ' ' << made.minutes << ' ' << made.note << '\n';
        hash.addData(QByteArray::fromStdString(line.str()));
    }
    return hash.result().toHex().toStdString();
}

Result<Peers::Values> Peers::run(const std::string &work, const std::string &setting,
                                 const Load &load, const std::vector<std::string> &more) const
{
    QStringList arguments = {QString::fromStdString(m_scripts + "/run.js"),
                             QString::fromStdString(work),
                             QString::fromStdString(setting),
                             u"--seed"_s,
                             QString::number(load.seed),
                             u"--people"_s,
                             QString::number(load.people),
                             u"--contacts"_s,
                             QString::number(load.contacts())};
    for (const std::string &word : more)
        arguments += QString::fromStdString(word);
    QProcess node;
    node.setProcessEnvironment(withModules(m_modules));
    node.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    node.start(u"node"_s, arguments);
    if (!node.waitForFinished(runTimeout) || node.exitCode() != 0)
        return base::Error{base::ErrorCode::Internal,
                           "The peer's run (" + work + ", " + setting + ") failed."};
    Values values;
    std::istringstream lines(node.readAllStandardOutput().toStdString());
    std::string name, value;
    while (lines >> name >> value) {
        if (name == "digest" && value != generatorDigest(load))
            return base::Error{base::ErrorCode::Internal,
                               "The peer was given other contacts than this program writes."};
        if (name != "digest")
            values[name].push_back(std::strtod(value.c_str(), nullptr));
    }
    return values;
}

std::string Peers::versions() const
{
    QProcess node;
    node.setProcessEnvironment(withModules(m_modules));
    node.start(
        u"node"_s,
        {u"-e"_s,
         u"const all = require(process.argv[1]).dependencies; console.log('Node '"
         " + process.version + Object.keys(all).map(n => ', ' + n + ' ' + all[n]).join(''))"_s,
         QString::fromStdString(m_modules + "/package.json")});
    node.waitForFinished(runTimeout);
    return QString::fromUtf8(node.readAllStandardOutput()).trimmed().toStdString();
}

} // namespace throughline::bench
