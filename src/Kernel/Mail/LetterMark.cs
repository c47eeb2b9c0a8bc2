using Tandem.Kernel.Records;

namespace Tandem.Kernel.Mail;

/// <summary>What one of the site's own Message-IDs says, once it is proved that the site wrote it.</summary>
/// <param name="Person">To whom the letter went; null: it only names a thread.</param>
public sealed record LetterMark(RecordKey About, Guid? Person);
