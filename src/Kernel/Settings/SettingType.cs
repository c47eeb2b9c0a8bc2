namespace Tandem.Kernel.Settings;

/// <summary>How a setting is asked for.</summary>
public enum SettingType
{
    Text,
    Number,
    YesNo,
    Choice,
    List,
}
