/* vst-sample-culture-world.c
 *
 * Copyright 2026 The Vestibule authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "vst-sample-culture.h"

/* The Maghreb and the Middle East */

static const char *const arab_women[] = {
  "Aicha", "Amal", "Amira", "Asma", "Aya", "Fatima", "Fatima-Zahra", "Ghada", "Hala", "Hanane",
  "Hayat", "Houda", "Iman", "Khadija", "Leïla", "Lina", "Malak", "Maryam", "Mouna", "Nadia", "Nawal",
  "Nour", "Rania", "Rima", "Salma", "Samira", "Sarah", "Siham", "Souad", "Wafa", "Yasmine", "Zahra",
  "Zeinab", NULL
};

static const char *const arab_men[] = {
  "Abdelkader", "Adam", "Ahmed", "Ali", "Amine", "Anas", "Ayoub", "Bilal", "Fadi", "Farid", "Hamza",
  "Hassan", "Ibrahim", "Ilyas", "Jad", "Karim", "Khaled", "Mahmoud", "Malik", "Mohamed", "Mohammad",
  "Mounir", "Nabil", "Omar", "Rachid", "Rami", "Samir", "Sofiane", "Tarek", "Walid", "Yacine",
  "Youssef", "Ziad", NULL
};

static const char *const arab_surnames[] = {
  "Abboud", "Abdallah", "Al-Ahmad", "Al-Khatib", "Al-Masri", "Alaoui", "Al Hussein", "Amrani",
  "Bakkali", "Belkacem", "Ben Ali", "Benali", "Benjelloun", "Bennani", "Bensaïd", "Boukhari",
  "Cherkaoui", "El Amrani", "El Idrissi", "El Khoury", "El Mansouri", "Fakhoury", "Ghannam",
  "Haddad", "Haidar", "Hajji", "Hamdan", "Idrissi", "Kassab", "Khalil", "Khoury", "Mansour",
  "Nasser", "Ouazzani", "Rahmani", "Saad", "Saïdi", "Sabbagh", "Salameh", "Sleiman", "Tahiri",
  "Touré", "Zeroual", "Ziani", NULL
};

static const char *const arab_languages[] = {
  "ar", "ar", "ar", "fr", "fr", "en", "en", NULL
};

const VstSampleCulture vst_sample_arab = {
  5, VST_SAMPLE_ONE, arab_women, arab_men, arab_surnames, arab_languages, 45
};

/* Somalia */

static const char *const somali_women[] = {
  "Amina", "Anab", "Asha", "Ayaan", "Bilan", "Deeqa", "Faduma", "Fardowsa", "Fartun", "Halima",
  "Hamdi", "Hawa", "Hibaq", "Hodan", "Idil", "Ifrah", "Khadra", "Ladan", "Leyla", "Maryan", "Muna",
  "Naima", "Nasra", "Sagal", "Sahra", "Safiya", "Shukri", "Sucaad", "Ubah", "Warsan", "Yasmin",
  "Zamzam", NULL
};

static const char *const somali_men[] = {
  "Abdi", "Abdiaziz", "Abdikarim", "Abdirahman", "Abdullahi", "Adan", "Ahmed", "Ali", "Awale",
  "Bashir", "Farah", "Guled", "Hassan", "Hersi", "Hirsi", "Hussein", "Ibrahim", "Ismail", "Jama",
  "Khalid", "Liban", "Mahad", "Mahamud", "Mohamed", "Muse", "Nur", "Omar", "Osman", "Samatar",
  "Sharif", "Warsame", "Yusuf", NULL
};

static const char *const somali_surnames[] = {
  "Abdi", "Abdullahi", "Adan", "Ahmed", "Ali", "Aden", "Dirie", "Egal", "Farah", "Gedi", "Guled",
  "Hassan", "Hersi", "Hussein", "Isse", "Jama", "Mohamed", "Mohamud", "Muse", "Nur", "Omar", "Osman",
  "Roble", "Samatar", "Warsame", "Yusuf", NULL
};

static const char *const somali_languages[] = {
  "so", "so", "so", "en", "en", "fr", NULL
};

const VstSampleCulture vst_sample_somali = {
  3, VST_SAMPLE_FATHERS, somali_women, somali_men, somali_surnames, somali_languages, 50
};

/* Viet Nam */

static const char *const vietnamese_women[] = {
  "Ánh", "Bích Ngọc", "Cẩm Tú", "Diễm", "Hà", "Hiền", "Hồng", "Hương", "Kim Ngân", "Lan", "Linh",
  "Mai", "Minh Châu", "Mỹ Linh", "Nga", "Ngọc Lan", "Nhung", "Phương", "Phượng", "Quỳnh", "Thảo",
  "Thanh Hà", "Thu Trang", "Thúy", "Trâm", "Trinh", "Tuyết", "Uyên", "Vân", "Xuân", "Yến", NULL
};

static const char *const vietnamese_men[] = {
  "An", "Bảo", "Công", "Cường", "Đạt", "Đức", "Dũng", "Duy", "Hải", "Hiếu", "Hoàng", "Hùng", "Huy",
  "Khang", "Khoa", "Long", "Minh", "Nam", "Nghĩa", "Phong", "Phúc", "Quân", "Quang", "Quốc Anh",
  "Sơn", "Tài", "Tâm", "Thắng", "Thành", "Tiến", "Trung", "Tuấn", "Việt", "Vinh", NULL
};

static const char *const vietnamese_surnames[] = {
  "Bùi", "Đặng", "Đinh", "Đỗ", "Dương", "Hồ", "Hoàng", "Huỳnh", "Lâm", "Lê", "Lương", "Lý", "Mai",
  "Ngô", "Nguyễn", "Phạm", "Phan", "Phùng", "Tạ", "Thái", "Trần", "Trịnh", "Trương", "Võ", "Vũ", NULL
};

static const char *const vietnamese_languages[] = {
  "vi", "vi", "en", "en", "fr", NULL
};

const VstSampleCulture vst_sample_vietnamese = {
  3, VST_SAMPLE_ONE, vietnamese_women, vietnamese_men, vietnamese_surnames, vietnamese_languages, 45
};

/* Latin America */

static const char *const latin_women[] = {
  "Adriana", "Alejandra", "Ana María", "Andrea", "Ángela", "Belén", "Camila", "Carolina", "Catalina",
  "Claudia", "Daniela", "Diana", "Esperanza", "Fernanda", "Gabriela", "Gloria", "Graciela", "Isabel",
  "Jimena", "Juana", "Laura", "Lucía", "Luz Marina", "Marcela", "María", "María José", "Mariana",
  "Mónica", "Natalia", "Paola", "Patricia", "Rocío", "Rosa", "Sofía", "Valentina", "Verónica",
  "Ximena", "Yolanda", NULL
};

static const char *const latin_men[] = {
  "Alejandro", "Alonso", "Andrés", "Ángel", "Camilo", "Carlos", "César", "Cristián", "Daniel",
  "Diego", "Eduardo", "Emiliano", "Esteban", "Felipe", "Fernando", "Gabriel", "Germán", "Gonzalo",
  "Guillermo", "Héctor", "Hernán", "Iván", "Javier", "Joaquín", "Jorge", "José", "José Luis", "Juan",
  "Juan Pablo", "Julián", "Leonardo", "Luis", "Mateo", "Matías", "Miguel", "Nicolás", "Óscar",
  "Pablo", "Rafael", "Raúl", "Ricardo", "Rodrigo", "Rubén", "Santiago", "Sebastián", "Tomás",
  "Víctor", NULL
};

static const char *const latin_surnames[] = {
  "Acosta", "Aguilar", "Álvarez", "Benítez", "Cabrera", "Castillo", "Castro", "Chávez", "Contreras",
  "Cruz", "Delgado", "De la Cruz", "Díaz", "Domínguez", "Espinoza", "Fernández", "Flores", "Fuentes",
  "García", "Gómez", "González", "Guerrero", "Gutiérrez", "Hernández", "Herrera", "Ibáñez",
  "Jiménez", "López", "Martínez", "Medina", "Mejía", "Méndez", "Mendoza", "Molina", "Morales",
  "Moreno", "Muñoz", "Núñez", "Ochoa", "Ortega", "Ortiz", "Peña", "Pérez", "Quintero", "Ramírez",
  "Ramos", "Reyes", "Rivera", "Rodríguez", "Rojas", "Romero", "Ruiz", "Salazar", "Sánchez", "Soto",
  "Suárez", "Torres", "Vargas", "Vásquez", "Vega", "Zúñiga", NULL
};

static const char *const latin_languages[] = {
  "es", "es", "es", "en", "fr", "fr", NULL
};

const VstSampleCulture vst_sample_latin = {
  4, VST_SAMPLE_TWO, latin_women, latin_men, latin_surnames, latin_languages, 45
};

/* Punjab, and India further south */

static const char *const punjabi_women[] = {
  "Amandeep", "Amrit", "Anjali", "Anmol", "Gurleen", "Gurpreet", "Harleen", "Harpreet", "Jasleen",
  "Jaspreet", "Kiran", "Kirandeep", "Kulwinder", "Mandeep", "Manpreet", "Navjot", "Neha",
  "Parminder", "Pooja", "Prabhjot", "Priya", "Rajwinder", "Ramandeep", "Ravneet", "Rupinder",
  "Sandeep", "Simran", "Simranjit", "Sukhpreet", "Sunita", NULL
};

static const char *const punjabi_men[] = {
  "Amarjit", "Arjun", "Balwinder", "Daljit", "Deepak", "Gagandeep", "Gurdeep", "Gurjit", "Harjit",
  "Harman", "Inderjit", "Jagdeep", "Jaswinder", "Karan", "Kuldeep", "Lakhvir", "Manjit", "Mohit",
  "Navdeep", "Parmjit", "Prabhdeep", "Rajesh", "Ranjit", "Ravi", "Rohan", "Sandeep", "Satnam",
  "Sukhdev", "Tejinder", "Varinder", "Vikram", NULL
};

static const char *const punjabi_surnames[] = {
  "Aujla", "Bains", "Bajwa", "Bhatti", "Brar", "Chahal", "Chauhan", "Dhaliwal", "Dhillon", "Gill",
  "Grewal", "Jassal", "Johal", "Kang", "Kaur", "Kumar", "Mann", "Matharu", "Mehta", "Nijjar",
  "Pannu", "Patel", "Rai", "Randhawa", "Sandhu", "Sharma", "Sidhu", "Singh", "Sohal", "Thind",
  "Verma", "Virk", NULL
};

static const char *const punjabi_languages[] = {
  "pa", "pa", "en", "en", "en", "hi", NULL
};

const VstSampleCulture vst_sample_punjabi = {
  4, VST_SAMPLE_ONE, punjabi_women, punjabi_men, punjabi_surnames, punjabi_languages, 25
};

/* China and its neighbours */

static const char *const chinese_women[] = {
  "Ai", "Bing", "Chun", "Fang", "Fen", "Hong", "Hui", "Jia", "Jing", "Juan", "Lan", "Li", "Lili",
  "Ling", "Mei", "Min", "Na", "Ning", "Ping", "Qian", "Qing", "Rong", "Rui", "Shu", "Ting", "Wei",
  "Xia", "Xiao-Ling", "Xin", "Xiu", "Xue", "Yan", "Ying", "Yue", "Yun", "Zhen", NULL
};

static const char *const chinese_men[] = {
  "Bin", "Bo", "Chao", "Cheng", "Chun", "Da", "Feng", "Gang", "Guang", "Hai", "Hao", "Hong", "Hui",
  "Jian", "Jie", "Jun", "Kai", "Kun", "Lei", "Liang", "Lin", "Long", "Ming", "Ning", "Peng", "Qiang",
  "Rui", "Shan", "Tao", "Wei", "Wen", "Xiang", "Yang", "Yong", "Yu", "Zhi", NULL
};

static const char *const chinese_surnames[] = {
  "Bai", "Cai", "Cao", "Chan", "Chang", "Chen", "Cheng", "Cheung", "Chow", "Deng", "Ding", "Dong",
  "Fan", "Feng", "Gao", "Guo", "Han", "He", "Ho", "Hu", "Huang", "Jiang", "Kwan", "Lam", "Lau",
  "Leung", "Li", "Liang", "Lin", "Liu", "Lü", "Luo", "Ma", "Ng", "Pan", "Peng", "Shen", "Song",
  "Sun", "Tang", "Tian", "Wang", "Wong", "Wu", "Xie", "Xu", "Yang", "Ye", "Yu", "Yuan", "Zhang",
  "Zhao", "Zheng", "Zhou", "Zhu", NULL
};

static const char *const chinese_languages[] = {
  "zh", "zh", "en", "en", "fr", NULL
};

const VstSampleCulture vst_sample_chinese = {
  2, VST_SAMPLE_ONE, chinese_women, chinese_men, chinese_surnames, chinese_languages, 40
};

/* Ukraine */

static const char *const ukrainian_women[] = {
  "Alina", "Anastasiia", "Anna", "Bohdana", "Daria", "Halyna", "Hanna", "Inna", "Iryna", "Kateryna",
  "Khrystyna", "Larysa", "Lesia", "Liliia", "Liudmyla", "Mariia", "Marta", "Nadiia", "Nataliia",
  "Oksana", "Oleksandra", "Olena", "Olha", "Polina", "Sofiia", "Solomiia", "Svitlana", "Tetiana",
  "Uliana", "Valentyna", "Viktoriia", "Yaroslava", "Yuliia", "Zoriana", NULL
};

static const char *const ukrainian_men[] = {
  "Andrii", "Anatolii", "Artem", "Bohdan", "Danylo", "Denys", "Dmytro", "Hryhorii", "Ihor", "Ivan",
  "Kyrylo", "Maksym", "Matvii", "Mykhailo", "Mykola", "Nazar", "Oleh", "Oleksandr", "Oleksii",
  "Ostap", "Pavlo", "Petro", "Roman", "Ruslan", "Serhii", "Stepan", "Taras", "Tymofii", "Vadym",
  "Vasyl", "Viktor", "Volodymyr", "Yaroslav", "Yevhen", "Yurii", NULL
};

static const char *const ukrainian_surnames[] = {
  "Bilyk", "Bondarenko", "Boyko", "Danylenko", "Fedorenko", "Havrylenko", "Honchar", "Hrytsenko",
  "Ivanchenko", "Kharchenko", "Klymenko", "Koval", "Kovalchuk", "Kovalenko", "Kravchenko",
  "Kravchuk", "Kuzmenko", "Lysenko", "Lytvyn", "Marchenko", "Mazur", "Melnyk", "Moroz", "Oliynyk",
  "Panchenko", "Pavlenko", "Petrenko", "Polishchuk", "Ponomarenko", "Romanenko", "Rudenko",
  "Savchenko", "Shevchenko", "Shevchuk", "Sydorenko", "Tkachenko", "Tkachuk", "Vasylenko",
  "Yurchenko", "Zhuk", NULL
};

static const char *const ukrainian_languages[] = {
  "uk", "uk", "uk", "en", "fr", NULL
};

const VstSampleCulture vst_sample_ukrainian = {
  3, VST_SAMPLE_ONE, ukrainian_women, ukrainian_men, ukrainian_surnames, ukrainian_languages, 55
};

/* Portugal and Brazil */

static const char *const portuguese_women[] = {
  "Ana", "Ana Paula", "Beatriz", "Carla", "Catarina", "Conceição", "Cristina", "Eduarda", "Fátima",
  "Filipa", "Helena", "Inês", "Joana", "Laís", "Leonor", "Lúcia", "Luísa", "Margarida", "Mariana",
  "Marta", "Matilde", "Rita", "Sílvia", "Sónia", "Teresa", "Vânia", NULL
};

static const char *const portuguese_men[] = {
  "Afonso", "Álvaro", "André", "António", "Bruno", "Caetano", "Carlos", "Duarte", "Eduardo", "Fábio",
  "Fernando", "Filipe", "Francisco", "Gonçalo", "Henrique", "Hugo", "João", "Joaquim", "Jorge",
  "José", "Luís", "Manuel", "Marco", "Miguel", "Nuno", "Paulo", "Pedro", "Ricardo", "Rui", "Sérgio",
  "Simão", "Tiago", "Vasco", NULL
};

static const char *const portuguese_surnames[] = {
  "Almeida", "Alves", "Araújo", "Barbosa", "Cardoso", "Carvalho", "Conceição", "Correia", "Costa",
  "Cunha", "da Silva", "de Sousa", "dos Santos", "Esteves", "Faria", "Fernandes", "Ferreira",
  "Figueiredo", "Fonseca", "Freitas", "Gonçalves", "Lopes", "Machado", "Marques", "Melo", "Mendes",
  "Monteiro", "Moreira", "Nogueira", "Nunes", "Oliveira", "Pacheco", "Pereira", "Pinheiro", "Pinto",
  "Ribeiro", "Rocha", "Rodrigues", "Santos", "Simões", "Soares", "Teixeira", "Vaz", "Vieira", NULL
};

static const char *const portuguese_languages[] = {
  "pt", "pt", "en", "en", "fr", NULL
};

const VstSampleCulture vst_sample_portuguese = {
  2, VST_SAMPLE_TWO, portuguese_women, portuguese_men, portuguese_surnames, portuguese_languages, 35
};

/* The Philippines */

static const char *const filipino_women[] = {
  "Analyn", "Angelica", "Aileen", "Bernadette", "Carmela", "Charmaine", "Cherry", "Corazon",
  "Czarina", "Divina", "Evangeline", "Fe", "Girlie", "Imelda", "Jasmine", "Jocelyn", "Joy",
  "Kristine", "Liezel", "Lourdes", "Maricel", "Maricris", "Marites", "Marivic", "Mary Grace",
  "Mylene", "Nerissa", "Precious", "Rowena", "Rosalyn", "Sheryl", "Teresita", NULL
};

static const char *const filipino_men[] = {
  "Aldrin", "Alvin", "Angelo", "Arnel", "Benedict", "Bong", "Carlo", "Christian", "Crisanto",
  "Danilo", "Edgardo", "Ernesto", "Ferdinand", "Gerald", "Isagani", "Jayson", "Jericho", "Jerome",
  "Jhun", "John Paul", "Joel", "Jomar", "Leandro", "Mark Anthony", "Marvin", "Nestor", "Ramil",
  "Renato", "Reynaldo", "Rodel", "Rommel", "Ronnie", NULL
};

static const char *const filipino_surnames[] = {
  "Abad", "Aquino", "Bautista", "Cabral", "Castillo", "Cruz", "Dalisay", "De Guzman", "De Leon",
  "Del Rosario", "Dela Cruz", "Dizon", "Domingo", "Enriquez", "Evangelista", "Garcia", "Gonzales",
  "Hernandez", "Lim", "Macapagal", "Magbanua", "Manalo", "Marasigan", "Mendoza", "Mercado",
  "Navarro", "Ocampo", "Pangilinan", "Pascual", "Ramos", "Reyes", "Salazar", "Santiago", "Santos",
  "Soriano", "Sy", "Tan", "Tolentino", "Valdez", "Villanueva", NULL
};

static const char *const filipino_languages[] = {
  "en", "en", "en", "tl", "tl", NULL
};

const VstSampleCulture vst_sample_filipino = {
  3, VST_SAMPLE_TWO, filipino_women, filipino_men, filipino_surnames, filipino_languages, 15
};

/* Afghanistan and Iran */

static const char *const afghan_women[] = {
  "Anahita", "Arezu", "Farida", "Farzana", "Fereshta", "Frozan", "Golnaz", "Habiba", "Khatera",
  "Laila", "Latifa", "Mahnaz", "Maliha", "Marwa", "Mina", "Nargis", "Nasrin", "Nilofar", "Parwana",
  "Roya", "Sahar", "Shabnam", "Shafiqa", "Shirin", "Soraya", "Wajiha", "Yalda", "Zarmina", "Zohra", NULL
};

static const char *const afghan_men[] = {
  "Abdul", "Ahmad", "Ali Reza", "Amir", "Arash", "Aziz", "Bashir", "Behrouz", "Dariush", "Ehsan",
  "Farhad", "Farid", "Habib", "Hamid", "Hedayat", "Jawad", "Kabir", "Khalid", "Mahdi", "Masoud",
  "Mirwais", "Mustafa", "Najib", "Nasir", "Omid", "Qasim", "Rahim", "Reza", "Rostam", "Sayed",
  "Shafiq", "Wahid", "Zabi", NULL
};

static const char *const afghan_surnames[] = {
  "Ahmadi", "Akbari", "Alizada", "Amiri", "Azizi", "Barakzai", "Danish", "Ebrahimi", "Faizi",
  "Farahani", "Ghafari", "Habibi", "Haidari", "Hashimi", "Hosseini", "Jafari", "Karimi", "Kazemi",
  "Mohammadi", "Moradi", "Mousavi", "Naseri", "Nazari", "Noori", "Popal", "Qaderi", "Rahimi",
  "Rasooli", "Rezai", "Sadat", "Safi", "Sharifi", "Sultani", "Tajik", "Wardak", "Yousufzai",
  "Zaheer", "Zamani", NULL
};

static const char *const afghan_languages[] = {
  "fa", "fa", "ps", "en", "fr", NULL
};

const VstSampleCulture vst_sample_afghan = {
  3, VST_SAMPLE_ONE, afghan_women, afghan_men, afghan_surnames, afghan_languages, 55
};

/* Tamil families of Sri Lanka and India */

static const char *const tamil_women[] = {
  "Abirami", "Anusha", "Arthi", "Bhavani", "Darshini", "Deepa", "Divya", "Gayathri", "Inthuja",
  "Janani", "Kavitha", "Keerthana", "Lavanya", "Logini", "Malathi", "Meena", "Nila", "Niroshini",
  "Nithya", "Pavithra", "Priyanka", "Ramya", "Sangeetha", "Saranya", "Shanthi", "Sharmila",
  "Sinthuja", "Subashini", "Thivya", "Vani", "Vasuki", "Yalini", NULL
};

static const char *const tamil_men[] = {
  "Ajith", "Anand", "Arun", "Balakumar", "Dinesh", "Ganesh", "Haran", "Janarthan", "Kajan",
  "Karthik", "Kugan", "Kumaran", "Mathan", "Mayuran", "Mohan", "Nimal", "Niranjan", "Prashanth",
  "Rajan", "Ramesh", "Ravindran", "Sanjeevan", "Selvan", "Senthil", "Sivakumar", "Suresh", "Thanush",
  "Thushan", "Vasanth", "Vijay", "Yogan", NULL
};

static const char *const tamil_surnames[] = {
  "Anandarajah", "Arulanantham", "Balasubramaniam", "Chandrasekaran", "Ganeshan", "Jeyakumar",
  "Kanagaratnam", "Kandiah", "Kumarasamy", "Mahendran", "Nadarajah", "Navaratnam", "Paramsothy",
  "Ponnambalam", "Ragunathan", "Rajaratnam", "Ramanathan", "Sabaratnam", "Selvarajah", "Shanmugam",
  "Sivanesan", "Sivapalan", "Sundaralingam", "Suntharalingam", "Thambirajah", "Tharmalingam",
  "Thevarajah", "Vigneswaran", "Vijayakumar", "Yogeswaran", NULL
};

static const char *const tamil_languages[] = {
  "ta", "ta", "en", "en", "fr", NULL
};

const VstSampleCulture vst_sample_tamil = {
  3, VST_SAMPLE_ONE, tamil_women, tamil_men, tamil_surnames, tamil_languages, 35
};
