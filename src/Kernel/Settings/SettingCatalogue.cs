namespace Tandem.Kernel.Settings;

/// <summary>Every setting in the house, in the order in which the practices name them.</summary>
public sealed class SettingCatalogue(IEnumerable<Setting> settings)
{
    public IReadOnlyList<Setting> All { get; } = [.. settings];

    public Setting? Named(string name) => All.FirstOrDefault(setting => setting.Name == name);
}
