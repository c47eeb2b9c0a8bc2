using Tandem.Kernel.Notices;

namespace Tandem.Kernel.News;

/// <summary>A reason to tell a person something.</summary>
/// <param name="Works">Only those may know of it who work on the record.</param>
/// <param name="Right">The right by which the person may know of it, where that is another than to read the record.</param>
internal sealed record Call(Guid Person, NoticeReason Reason, string Words, bool Works, string? Right = null);
