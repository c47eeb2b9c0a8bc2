namespace Tandem.Kernel.Notices;

/// <summary>A notice as the API shows it.</summary>
/// <param name="Kind">The record's kind, such as <c>incident</c>.</param>
/// <param name="Number">The record's number.</param>
/// <param name="Words">What happened last, in English.</param>
/// <param name="By">Who did it.</param>
/// <param name="Times">How many things happened since the record was last looked at.</param>
/// <param name="At">When the last of them happened.</param>
/// <param name="Path">The page of the record.</param>
public sealed record NoticeView(Guid Id, string Kind, string Number, string Title, NoticeReason Reason, string Words, string By, int Times, DateTimeOffset At, DateTimeOffset? ReadAt, string Path)
{
    internal static NoticeView Of(Notice notice) =>
        new(notice.Id, notice.Kind, notice.Number, notice.Title, notice.Reason, notice.Words, notice.By, notice.Times, notice.At, notice.ReadAt, notice.Path);
}
