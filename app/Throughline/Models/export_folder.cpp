// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "export_folder.h"

#include <QCoreApplication>

#include <system_error>

namespace throughline::models {

base::Result<std::filesystem::path> freeFile(const std::filesystem::path &folder,
                                             const std::string &stem, const std::string &ending)
{
    constexpr int most = 1000;
    std::error_code error;
    if (!folder.empty())
        std::filesystem::create_directories(folder, error);
    if (folder.empty() || error)
        return base::Error{base::ErrorCode::IoFailed,
                           "The folder for downloads cannot be made. Make it, or free some space, "
                           "and try again. Nothing was written."};
    for (int i = 1; i <= most; ++i) {
        const std::string number = i == 1 ? std::string() : " (" + std::to_string(i) + ")";
        std::filesystem::path file = folder / (stem + number + '.' + ending);
        if (!std::filesystem::exists(file, error))
            return file;
    }
    return base::Error{base::ErrorCode::IoFailed,
                       "There are a thousand files of this name. Move some of them away, and try "
                       "again. Nothing was written."};
}

QString savedAs(const std::filesystem::path &file)
{
    return QCoreApplication::translate("figures", "Saved in %1 as %2")
        .arg(QString::fromStdString(file.parent_path().filename().string()),
             QString::fromStdString(file.filename().string()));
}

base::Result<QString> saveNew(const std::filesystem::path &folder, const std::string &stem,
                              const std::string &ending, const WriteFile &write)
{
    TL_TRY(const std::filesystem::path file, freeFile(folder, stem, ending));
    TL_CHECK(write(file));
    return savedAs(file);
}

base::Result<void>
writePrivate(const std::filesystem::path &file,
             const std::function<base::Result<void>(report::PrivateFile &)> &fill)
{
    TL_TRY(auto out, report::PrivateFile::create(file, report::PrivateFile::Existing::Refuse));
    TL_CHECK(fill(out));
    return out.finish();
}

base::Result<void> writePrivate(const std::filesystem::path &file, std::string_view content)
{
    return writePrivate(file, [content](report::PrivateFile &out) { return out.write(content); });
}

} // namespace throughline::models
