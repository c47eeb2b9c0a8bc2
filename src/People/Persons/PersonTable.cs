using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tandem.Kernel.Storage;

namespace Tandem.People.Persons;

/// <summary>Where people are kept.</summary>
public static class PersonTable
{
    internal static void Map(EntityTypeBuilder<Person> person)
    {
        person.HasIndex(row => row.UserName).IsUnique();
        person.HasIndex(row => row.Email).IsUnique();
        person.HasIndex(row => row.Name);
        person.HasIndex(row => row.Organisation);
        person.HasIndex(row => row.State);
    }

    extension(Store store)
    {
        public IQueryable<Person> People => store.Set<Person>();
    }
}
