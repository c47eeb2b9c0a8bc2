namespace Tandem.Kernel.Files;

/// <summary>A file as the API shows it.</summary>
/// <param name="Size">Bytes.</param>
/// <param name="By">The name of who added it.</param>
/// <param name="Path">Where its content is.</param>
public sealed record AttachmentView(Guid Id, string Name, string Type, long Size, bool Internal, string By, DateTimeOffset At, string Path);
