namespace Tandem.Kernel.Settings;

/// <summary>A setting as the API shows it.</summary>
/// <param name="Value">Empty for what is not shown, such as a password.</param>
/// <param name="Decided">Whether an administrator decided it, or the usual value holds.</param>
public sealed record SettingView(string Name, string Group, string Label, string Hint, SettingType Type, IReadOnlyList<string> Choices, string Value, bool Decided);
