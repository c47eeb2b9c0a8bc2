using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel.Rooms;

namespace Tandem.Kernel.Settings;

/// <summary>What holds for the whole site.</summary>
internal static class SettingPractice
{
    public static Practice Practice { get; } = new Practice("Settings")
        .Table<SettingRow>(setting =>
        {
            setting.ToTable("settings");
            setting.HasKey(each => each.Name);
        })
        .Sets(SiteWords.Name)
        .Allows(ChangeSettings.Right, "Read and change what holds for the whole site")
        .Uses(services =>
        {
            services.AddDataProtection();
            services.AddSingleton<SiteSettings>();
        })
        .Answers(SettingAnswers.Map);
}
