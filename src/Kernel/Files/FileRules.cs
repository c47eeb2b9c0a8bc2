using Tandem.Kernel.Settings;

namespace Tandem.Kernel.Files;

/// <summary>Which files may be attached.</summary>
public static class FileRules
{
    /// <summary>Megabytes.</summary>
    public static readonly Setting<int> Largest = new("files.largest", "Files", "Largest file", "In megabytes.", 25, Plain.Between(1, 2_000));

    public static readonly Setting<IReadOnlyList<string>> Refused = new("files.refused", "Files", "Refused endings", "Files with these endings are not taken in.",
        ["exe", "dll", "com", "bat", "cmd", "msi", "scr", "pif", "cpl", "js", "jse", "vbs", "vbe", "wsf", "wsh", "hta", "ps1", "jar", "lnk", "reg", "iso", "chm"], Plain.Endings);

    public static readonly Setting<IReadOnlyList<string>> Allowed = new("files.allowed", "Files", "Only these endings", "If named, no other files are taken in.", [], Plain.Endings);
}
