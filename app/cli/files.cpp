// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "files.h"

#include "service/import/csv.h"

#include <cstdio>
#include <memory>

namespace throughline::cli {

using base::Result;

Result<std::string> readFile(const std::string &path)
{
    const std::unique_ptr<std::FILE, int (*)(std::FILE *)> in(std::fopen(path.c_str(), "rb"),
                                                              &std::fclose);
    std::string text;
    std::string part(64 * 1024, '\0');
    while (in && text.size() <= service::largestCsvFile) {
        const std::size_t size = std::fread(part.data(), 1, part.size(), in.get());
        text.append(part, 0, size);
        if (size == 0)
            break;
    }
    if (!in || std::ferror(in.get()) != 0)
        return base::Error{base::ErrorCode::Refused,
                           "The file cannot be read; look at its name. Nothing was changed."};
    return text;
}

} // namespace throughline::cli
