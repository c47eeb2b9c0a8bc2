using Tandem.Kernel.Comments;
using Tandem.Kernel.Exports;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Fields;
using Tandem.Kernel.Files;
using Tandem.Kernel.Imports;
using Tandem.Kernel.Jobs;
using Tandem.Kernel.Links;
using Tandem.Kernel.Mail;
using Tandem.Kernel.Notices;
using Tandem.Kernel.Repetition;
using Tandem.Kernel.Search;
using Tandem.Kernel.Settings;
using Tandem.Kernel.Storage;
using Tandem.Kernel.Views;
using Tandem.Kernel.Watching;

namespace Tandem.Kernel.Rooms;

/// <summary>What lies under every room: the machinery of the Kernel, furnished the way a practice is.</summary>
public static class Foundation
{
    public static IReadOnlyList<Practice> Practices { get; } =
    [
        JournalPractice.Practice,
        JobPractice.Practice,
        SettingPractice.Practice,
        CommentPractice.Practice,
        LinkPractice.Practice,
        WatcherPractice.Practice,
        MailPractice.Practice,
        NoticePractice.Practice,
        FilePractice.Practice,
        CustomFieldPractice.Practice,
        SearchPractice.Practice,
        RepetitionPractice.Practice,
        ExportPractice.Practice,
        ViewPractice.Practice,
        ImportPractice.Practice,
        StoragePractice.Practice,
    ];
}
