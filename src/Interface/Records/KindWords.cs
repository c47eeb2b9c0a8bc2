using Tandem.Kernel.Records;

namespace Tandem.Interface.Records;

/// <summary>What pages say about a kind of record.</summary>
public static class KindWords
{
    extension(RecordKind kind)
    {
        /// <summary>As a heading says it, such as "Incidents".</summary>
        public string PluralLabel()
        {
            var words = kind.Plural.Replace('-', ' ');
            var capitals = kind.IsAbbreviated ? kind.Label.TakeWhile(char.IsUpper).Count() : 1;
            return words[..capitals].ToUpperInvariant() + words[capitals..];
        }

        /// <summary>Whether a field is what the record is called by; its value stands beside the number already.</summary>
        public bool IsTitle(RecordField field) => field.Name == kind.TitleField()?.Name;

        public RecordField? TitleField() => kind.Field("name") ?? kind.Field("title");
    }
}
