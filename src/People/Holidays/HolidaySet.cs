using NodaTime;
using Tandem.Kernel;

namespace Tandem.People.Holidays;

/// <summary>Holidays that are held together: some depend on the others.</summary>
public sealed class HolidaySet
{
    private readonly IReadOnlyList<(Holiday Holiday, HolidayRule Rule)> rules;

    /// <exception cref="Refused">A rule cannot be read.</exception>
    public HolidaySet(IEnumerable<Holiday> holidays) => rules = [.. holidays.Select(holiday => (holiday, HolidayRule.Parse(holiday.Rule)))];

    /// <summary>What is held in a year, in no order; two holidays may be on one day.</summary>
    public IReadOnlyList<(HeldDay On, string Name)> In(int year)
    {
        List<(HeldDay On, string Name)> held = [.. Those(dependent: false, year, null)];
        var days = held.Select(each => each.On.Day).ToHashSet();
        held.AddRange(Those(dependent: true, year, days.Contains));
        return held;
    }

    private IEnumerable<(HeldDay On, string Name)> Those(bool dependent, int year, Func<LocalDate, bool>? isHoliday)
    {
        foreach (var (holiday, rule) in rules.Where(each => each.Rule.DependsOnOthers == dependent))
        {
            var all = rule.In(year, isHoliday).ToList();
            var days = all.ConvertAll(each => each.Day.ToDateOnly());
            foreach (var on in all.Where(each => holiday.IsHeldOn(each.Day.ToDateOnly(), days)))
                yield return (on, holiday.Name);
        }
    }
}
