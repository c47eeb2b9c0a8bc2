using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Operation.OnCall;
using Tandem.People.Persons;

namespace Tandem.Operation.Absences;

/// <summary>The table of absences and its named queries.</summary>
public static class AbsenceStore
{
    internal static void Map(EntityTypeBuilder<Absence> absence)
    {
        absence.HasIndex(row => new { row.Person, row.From });
        absence.HasIndex(row => row.From);
        absence.HasIndex(row => row.State);
    }

    extension(Store store)
    {
        /// <summary>The shifts whose person is away meanwhile, with the absence, in order of time.</summary>
        public async Task<IReadOnlyList<(Absence Absence, Shift Shift)>> Clashes(IReadOnlyList<Shift> shifts, IReadOnlyDictionary<string, Person> people, CancellationToken stop)
        {
            if (shifts.Count == 0)
                return [];
            var (from, until) = (shifts[0].From, shifts[^1].Until);
            List<Id<Person>?> ids = [.. shifts.Select(shift => shift.Person).OfType<string>().Distinct().Select(people.GetValueOrDefault).OfType<Person>().Select(person => (Id<Person>?)person.Id)];
            var away = await store.Set<Absence>().AsNoTracking().Where(absence => ids.Contains(absence.Person) && absence.State == Absence.Planned && absence.From < until && absence.Until > from)
                .OrderBy(absence => absence.From).ToListAsync(stop);
            return [.. shifts.Where(shift => shift.Person is not null).SelectMany(
                shift => away.Where(absence => people.GetValueOrDefault(shift.Person!)?.Id == absence.Person && absence.From < shift.Until && absence.Until > shift.From),
                (shift, absence) => (absence, shift))];
        }
    }
}
