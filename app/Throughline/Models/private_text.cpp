// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "private_text.h"

#include "report/private_file.h"

#include <QFile>

namespace throughline::models {

base::Result<std::string> localPath(const QUrl &file)
{
    const QString path = file.toLocalFile();
    if (path.isEmpty())
        return base::Error{base::ErrorCode::Refused,
                           "This place is not on this device. Choose another one."};
    return path.toStdString();
}

base::Result<void> savePrivateText(const QUrl &file, const QString &text)
{
    TL_TRY(const std::string path, localPath(file));
    TL_TRY(report::PrivateFile out,
           report::PrivateFile::create(path, report::PrivateFile::Existing::Replace));
    TL_CHECK(out.write(text.toStdString()));
    return out.finish();
}

base::Result<QString> readSmallText(const QUrl &file)
{
    constexpr qint64 most = 64 * 1024;
    TL_TRY(const std::string path, localPath(file));
    QFile in(QString::fromStdString(path));
    if (!in.open(QIODevice::ReadOnly))
        return base::Error{base::ErrorCode::Refused,
                           "This file cannot be read. Choose another one."};
    if (in.size() > most)
        return base::Error{base::ErrorCode::Refused,
                           "This file is too long to be the right one. Choose another one."};
    return QString::fromUtf8(in.read(most));
}

} // namespace throughline::models
